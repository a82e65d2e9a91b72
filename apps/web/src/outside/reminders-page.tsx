import "../batches/batches.css";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { RulesPanel } from "../reminders/rules-panel.tsx";
import { TemplatesPanel } from "../reminders/templates-panel.tsx";
import { testIds } from "../test-ids.ts";
import { DestinationsPanel } from "./destinations-panel.tsx";
import { reminderTabs } from "./search.ts";
import { SentPanel } from "./sent-panel.tsx";

/** 提醒设置: when whom is reminded, by which ways, and what became of it. */
export function RemindersPage() {
  const { t } = useTranslation("outside");
  const { tab = "rules" } = useSearch({ from: "/frame/settings/reminders" });
  const { post } = useFrame();
  const overseer = post.role === "administrator" || post.role === "auditor";
  const tabs = reminderTabs.filter(
    (name) =>
      name === "rules" ||
      name === "templates" ||
      overseer ||
      (name === "sent" && post.role === "approver"),
  );
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t("title")}</h1>
      </div>
      <nav className="tabs" aria-label={t("tabsLabel")}>
        {tabs.map((name) => (
          <Link
            key={name}
            to="/settings/reminders"
            search={{ tab: name }}
            aria-current={tab === name ? "page" : undefined}
            data-testid={`${testIds.remindersTab}-${name}`}
          >
            {t(`tab.${name}`)}
          </Link>
        ))}
      </nav>
      {tab === "rules" ? (
        <RulesPanel />
      ) : tab === "templates" ? (
        <TemplatesPanel />
      ) : tab === "channels" ? (
        <DestinationsPanel webhooks={false}>
          {t("channelsSentence")} <Link to="/developer/webhooks">{t("toWebhooks")}</Link>
        </DestinationsPanel>
      ) : (
        <SentPanel kind={null} />
      )}
    </section>
  );
}
