import type { BatchSummary } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Amount } from "../money/amount.tsx";
import { formatRate } from "../money/heads.ts";
import { plainYuan, toFen } from "../money/in-unit.ts";
import type { Column } from "../views/column.ts";
import { moment } from "../words/dates.ts";
import { DueOn } from "./due-on.tsx";
import { BatchStageMark, DaysLeft } from "./stage-mark.tsx";

const issuedStages: ReadonlySet<string> = new Set(["issued", "sent", "arrived"]);
const settledStages: ReadonlySet<string> = new Set(["arrived", "cancelled"]);

/** Every column the list of batches knows. */
export function useBatchColumns(): readonly Column<BatchSummary>[] {
  const { t } = useTranslation(["batches", "domain"]);
  return useMemo((): readonly Column<BatchSummary>[] => {
    const column = (
      key: "number" | "name" | "stage" | "transfers" | "amount" | "rate" | "due",
      rest: Omit<Column<BatchSummary>, "key" | "name">,
    ) => ({ key, name: t(`list.${key}`), ...rest });
    return [
      column("number", {
        cell: (batch) => (
          <Link to="/batches/$batchId" params={{ batchId: batch.id }} className="num">
            {batch.number}
          </Link>
        ),
        text: ({ number }) => number,
      }),
      column("name", { cell: (batch) => <Title batch={batch} />, text: ({ title }) => title }),
      {
        key: "kind",
        name: t("list.kind"),
        aside: true,
        cell: ({ kind }) => t(`domain:batchKind.${kind}`),
        text: ({ kind }) => t(`domain:batchKind.${kind}`),
      },
      {
        key: "instalment",
        name: t("list.instalment"),
        cell: ({ instalment }) => (
          <span className="nowrap num">{t("list.instalmentNumber", { instalment })}</span>
        ),
        text: ({ fiscalYear, instalment }) => t("instalment", { year: fiscalYear, instalment }),
      },
      {
        key: "documentNumber",
        name: t("documentNumber"),
        aside: true,
        cell: ({ documentNumber }) => documentNumber,
        text: ({ documentNumber }) => documentNumber ?? "",
      },
      column("stage", {
        cell: ({ stage, returned }) => (
          <span className="marks">
            <BatchStageMark stage={stage} returned={returned} />
          </span>
        ),
        text: ({ stage }) => t(`domain:batchStage.${stage}`),
      }),
      column("transfers", {
        kind: "count",
        cell: ({ transferCount }) => transferCount,
        text: ({ transferCount }) => String(transferCount),
        total: (rows) => rows.reduce((sum, { transferCount }) => sum + transferCount, 0),
      }),
      column("amount", {
        kind: "money",
        cell: ({ amountFen }) => <Amount fen={amountFen} />,
        text: ({ amountFen }) => plainYuan(amountFen),
        total: (rows) => (
          <Amount fen={rows.reduce((sum, { amountFen }) => sum + toFen(amountFen), 0n)} />
        ),
      }),
      column("rate", { cell: (batch) => <RateBar batch={batch} />, text: rateText }),
      column("due", {
        cell: (batch) => (
          <span className="nowrap num">
            <DueOn of={batch} />{" "}
            <DaysLeft days={batch.daysLeft} settled={settledStages.has(batch.stage)} />
          </span>
        ),
        text: ({ dueOn }) => dueOn,
      }),
      {
        key: "preparedBy",
        name: t("list.preparedBy"),
        cell: ({ preparedBy }) => <span className="nowrap">{preparedBy}</span>,
        text: ({ preparedBy }) => preparedBy,
      },
      {
        key: "updatedAt",
        name: t("list.updatedAt"),
        aside: true,
        cell: ({ updatedAt }) => (
          <span className="nowrap num quiet" title={moment(updatedAt)}>
            {moment(updatedAt).slice(0, 10)}
          </span>
        ),
        text: ({ updatedAt }) => moment(updatedAt),
      },
    ];
  }, [t]);
}

function Title({ batch }: { batch: BatchSummary }) {
  const { t } = useTranslation(["batches", "domain"]);
  return (
    <>
      <span className="batch-title">{batch.title}</span>
      <small className="quiet">
        {t(`domain:batchKind.${batch.kind}`)}
        {batch.documentNumber === null ? null : ` · ${batch.documentNumber}`}
        {batch.illustrative ? ` · ${t("domain:illustrative")}` : null}
      </small>
      {batch.unconfirmedTransfers === 0 ? null : " "}
      {batch.unconfirmedTransfers === 0 ? null : (
        <>
          {" "}
          <small className="mark mark-near">
            ? {t("unconfirmedTransfers", { count: batch.unconfirmedTransfers })}
          </small>
        </>
      )}
    </>
  );
}

/** Confirmed arrivals over the amount in 1/100 of a percent, rounded down; null before money can arrive. */
function ratePoints({ stage, amountFen, arrivedFen }: BatchSummary): number | null {
  const amount = toFen(amountFen);
  if (!issuedStages.has(stage) || amount <= 0n) return null;
  return Number((toFen(arrivedFen) * 10_000n) / amount);
}

function rateText(batch: BatchSummary): string {
  const points = ratePoints(batch);
  return points === null ? "" : formatRate(points);
}

function RateBar({ batch }: { batch: BatchSummary }) {
  const points = ratePoints(batch);
  if (points === null) return <span className="quiet">—</span>;
  return (
    <span className="rate-bar">
      <span className="rate-track" aria-hidden="true">
        <span
          className={batch.overdue ? "rate-late" : undefined}
          style={{ width: `${points / 100}%` }}
        />
      </span>
      <span className="num">{formatRate(points)}</span>
    </span>
  );
}
