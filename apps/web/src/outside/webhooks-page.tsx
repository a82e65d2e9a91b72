import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { DestinationsPanel } from "./destinations-panel.tsx";
import { SentPanel } from "./sent-panel.tsx";

/** Webhook: which other systems are told of what, and what became of each message. */
export function WebhooksPage() {
  const { t } = useTranslation("outside");
  const { post } = useFrame();
  const overseer = post.role === "administrator" || post.role === "auditor";
  return (
    <section className="page">
      <div className="page-head">
        <Link to="/developer">‹ {t("toDeveloper")}</Link>
        <h1>{t("webhooks")}</h1>
      </div>
      <DestinationsPanel webhooks>{t("webhooksSentence")}</DestinationsPanel>
      {overseer ? (
        <>
          <h2>{t("tab.sent")}</h2>
          <SentPanel kind="event" />
        </>
      ) : null}
    </section>
  );
}
