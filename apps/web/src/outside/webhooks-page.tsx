import { useTranslation } from "react-i18next";
import { DestinationsPanel } from "./destinations-panel.tsx";
import { SentPanel } from "./sent-panel.tsx";

/** Webhook: which other systems are told of what, and what became of each message. */
export function WebhooksPage() {
  const { t } = useTranslation("outside");
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t("webhooks")}</h1>
      </div>
      <p className="sentence">{t("webhooksSentence")}</p>
      <DestinationsPanel webhooks />
      <h2>{t("tab.sent")}</h2>
      <SentPanel kind="event" />
    </section>
  );
}
