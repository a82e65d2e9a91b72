import "./outside.css";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { DestinationDialog, type DestinationAct } from "./destination-dialog.tsx";
import { DestinationTable } from "./destination-table.tsx";

/** The office's addresses outside: webhooks, or all the others; the button to add one stands beside what the page says of them. */
export function DestinationsPanel({
  webhooks,
  children,
}: {
  webhooks: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation(["outside", "domain"]);
  const { post } = useFrame();
  const [act, setAct] = useState<DestinationAct | null>(null);
  const { data, error, refetch } = useQuery(api.destinations.list.queryOptions({}));
  const administers = post.role === "administrator";
  if (post.role !== "auditor" && !administers)
    return <p>{t("roleNeeded", { role: t(`domain:role.${post.role}`) })}</p>;
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined)
    return <div className="bone bone-block" role="status" aria-label={t("table.caption")} />;
  const shown = data.filter(({ channel }) => (channel === "webhook") === webhooks);
  return (
    <>
      <div className="page-head">
        <p className="sentence destinations-sentence">{children}</p>
        {administers ? (
          <button
            type="button"
            className="plain-button primary-button"
            data-testid={testIds.destinationAdd}
            onClick={() => {
              setAct({ kind: "add", webhook: webhooks });
            }}
          >
            + {t(webhooks ? "addWebhook" : "add")}
          </button>
        ) : null}
      </div>
      {shown.length === 0 ? (
        <div className="paper empty">
          <strong>{t(webhooks ? "table.emptyWebhooks" : "table.empty")}</strong>
          {t(webhooks ? "table.emptyWebhooksText" : "table.emptyText")}
        </div>
      ) : (
        <DestinationTable destinations={shown} administers={administers} onAct={setAct} />
      )}
      {act === null ? null : (
        <DestinationDialog
          act={act}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
    </>
  );
}
