import "./outside.css";
import type { OutboxStatus, OutboxView } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { useFrame } from "../app/frame-context.ts";
import { toast } from "../overlays/toast.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api, client } from "../wire/api.ts";
import { SentRow } from "./sent-row.tsx";

const statuses = ["queued", "sending", "delivered", "dead", "withdrawn"] as const;

/** 发送记录: what became of each message, and the way to send one again. */
export function SentPanel({ kind }: { kind: OutboxView["kind"] | null }) {
  const { t } = useTranslation(["outside", "domain"]);
  const { post } = useFrame();
  const [status, setStatus] = useState<OutboxStatus | null>(null);
  const [before, setBefore] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(api.outbox.list.queryOptions({ kind, status, before }));
  const resending = useAct({
    run: (input: Keyed<{ id: string }>) => client.outbox.resend.mutate(input),
    onDone: () => {
      toast(t("sent.resent"));
    },
  });
  const resend = (id: string) => {
    resending.perform({ id });
  };
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined)
    return <div className="bone bone-block" role="status" aria-label={t("sent.caption")} />;
  const last = data.at(-1)?.number;
  return (
    <>
      <p>
        <select
          className="field-input sent-filter"
          aria-label={t("sent.filter")}
          value={status ?? ""}
          data-testid={testIds.sentFilter}
          onChange={(event) => {
            setBefore(null);
            setStatus(statuses.find((one) => one === event.target.value) ?? null);
          }}
        >
          <option value="">{t("sent.all")}</option>
          {statuses.map((one) => (
            <option key={one} value={one}>
              {t(`status.${one}`)}
            </option>
          ))}
        </select>
      </p>
      {resending.state.kind === "refused" ? <ProblemNotice error={resending.state.error} /> : null}
      {data.length === 0 ? (
        <div className="paper empty">
          <strong>{t("sent.empty")}</strong>
          {t("sent.emptyText")}
        </div>
      ) : null}
      <div className="ledger-box" hidden={data.length === 0}>
        <table className="ledger">
          <caption className="unseen">{t("sent.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("sent.at")}</th>
              <th scope="col">{t("sent.kind")}</th>
              <th scope="col">{t("sent.channel")}</th>
              <th scope="col">{t("sent.to")}</th>
              <th scope="col">{t("sent.status")}</th>
              <th scope="col">{t("sent.attempts")}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((one) => (
              <SentRow
                key={one.id}
                sent={one}
                onResend={post.role === "administrator" ? resend : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      {data.length < 50 || last === undefined ? null : (
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            setBefore(last);
          }}
        >
          {t("sent.more")}
        </button>
      )}
    </>
  );
}
