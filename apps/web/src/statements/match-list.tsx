import type { StatementWorklist } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { useFrame } from "../app/frame-context.ts";
import { Amount, UnitLabel } from "../money/amount.tsx";
import { toast } from "../overlays/toast.tsx";
import { problemSentence } from "../problems/explain-error.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { client } from "../wire/api.ts";
import { Disputes } from "./disputes.tsx";
import type { AccountAsked } from "./import-statement.tsx";
import { LineTable } from "./line-table.tsx";
import { PlaceName } from "../places/named.tsx";

export interface Allocation {
  readonly lineId: string;
  readonly transferId: string;
  readonly amountFen: string;
}

/** From the surest to what nobody knows; sure ones are ticked, nothing counts before it is confirmed. */
export function MatchList({ account, work }: { account: AccountAsked; work: StatementWorklist }) {
  const { t } = useTranslation("statements");
  const { post } = useFrame();
  const [left, setLeft] = useState<ReadonlyMap<string, boolean>>(new Map());
  const groups = work.proposals.map((proposal) => ({
    ...proposal,
    key: proposal.allocations.map(({ line, transfer }) => line.id + transfer.id).join(),
  }));
  const isChosen = (group: (typeof groups)[number]) =>
    left.get(group.key) ?? group.grade === "sure";
  const confirming = useAct({
    run: ({ allocations, idempotencyKey }: Keyed<{ allocations: readonly Allocation[] }>) =>
      client.statements.confirm.mutate({
        ...account,
        allocations: [...allocations],
        idempotencyKey,
      }),
    onDone: ({ done, skipped }) => {
      const reasons = [...new Set(skipped.map(({ reason }) => problemSentence(reason)))].join("");
      toast(
        skipped.length === 0
          ? t("match.confirmed", { count: done.length })
          : t("match.skipped", { count: skipped.length, reasons }),
      );
    },
  });
  const chosen = groups.filter(isChosen).flatMap(({ allocations }) =>
    allocations.map(({ line, transfer, amountFen }) => ({
      lineId: line.id,
      transferId: transfer.id,
      amountFen,
    })),
  );
  const mayConfirm = post.role === "fund_accountant";
  return (
    <section data-testid="match-list">
      <div className="page-head">
        <h2>{t("match.title")}</h2>
        <span className="quiet">{t("match.proposals", { count: work.counts.proposals })}</span>
        <span className="push">
          <UnitLabel />
        </span>
        {mayConfirm ? (
          <button
            type="button"
            className="plain-button primary-button"
            disabled={chosen.length === 0 || confirming.state.kind === "running"}
            data-testid="match-confirm"
            onClick={() => {
              confirming.perform({ allocations: chosen });
            }}
          >
            {t("match.confirm", { count: chosen.length })}
          </button>
        ) : null}
      </div>
      {confirming.state.kind === "refused" || confirming.state.kind === "outcome_unknown" ? (
        <ProblemNotice error={confirming.state.error} />
      ) : null}
      {groups.length === 0 ? <p className="quiet">{t("match.none")}</p> : null}
      {groups.length === 0 ? null : (
        <div className="ledger-box">
          <table className="ledger">
            <caption className="unseen">{t("match.title")}</caption>
            <tbody>
              {groups.map((group) => (
                <tr key={group.key} data-testid="match-row" data-grade={group.grade}>
                  <td>
                    <input
                      type="checkbox"
                      disabled={!mayConfirm}
                      checked={isChosen(group)}
                      aria-label={t("match.select", {
                        number: group.allocations[0]?.transfer.number,
                      })}
                      onChange={(event) => {
                        setLeft(new Map(left).set(group.key, event.target.checked));
                      }}
                    />
                  </td>
                  <td>
                    <span className={group.grade === "sure" ? "mark" : "mark mark-near"}>
                      {t(`match.${group.grade}`)}
                    </span>{" "}
                    <small>{t(`match.reason.${group.why}`)}</small>
                  </td>
                  <td>
                    {group.allocations.map(({ line, transfer, amountFen }) => (
                      <div key={line.id + transfer.id}>
                        <span className="num">{line.bookedOn}</span> {line.counterpartName}{" "}
                        {line.reference} → <span className="num">{transfer.number}</span>{" "}
                        <PlaceName name={transfer.placeName} /> <Amount fen={amountFen} />
                      </div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Disputes
        disputes={work.disputes}
        count={work.counts.disputes}
        onChoose={
          mayConfirm
            ? (allocation) => {
                confirming.perform({ allocations: [allocation] });
              }
            : null
        }
      />
      <LineTable
        title={t("match.unmatched", { count: work.counts.unmatched })}
        lines={work.unmatched}
      />
      <LineTable title={t("match.onPaper", { count: work.counts.onPaper })} lines={work.onPaper} />
      {work.withdrawn.length === 0 ? null : (
        <div className="notice notice-wrong" data-testid="match-withdrawn">
          <p>⚠ {t("match.withdrawn", { count: work.withdrawn.length })}</p>
          {work.withdrawn.map(({ line, transferId, amountFen }) => (
            <p key={line.id + transferId}>
              <span className="num">{line.bookedOn}</span> {line.reference}{" "}
              <Amount fen={amountFen} />{" "}
              <Link to="/transfers/$transferId" params={{ transferId }}>
                {t("match.toTransfer")}
              </Link>
            </p>
          ))}
        </div>
      )}
    </section>
  );
}
