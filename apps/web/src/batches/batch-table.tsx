import "./batches.css";
import type { BatchSummary } from "@daowei/api/contracts";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DueOn } from "./due-on.tsx";
import { useFrame } from "../app/frame-context.ts";
import { Amount } from "../money/amount.tsx";
import { formatRate } from "../money/heads.ts";
import { toFen } from "../money/in-unit.ts";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";
import { BatchStageMark, DaysLeft } from "./stage-mark.tsx";

const issuedStages: ReadonlySet<string> = new Set(["issued", "sent", "arrived"]);

export function BatchTable({ batches }: { batches: readonly BatchSummary[] }) {
  const { t } = useTranslation("batches");
  const { year } = useFrame();
  const total = batches.reduce((sum, batch) => sum + toFen(batch.amountFen), 0n);
  const transfers = batches.reduce((sum, batch) => sum + batch.transferCount, 0);
  return (
    <div className="ledger-box">
      <table className="ledger ledger-cards">
        <caption className="unseen">{t("list.caption", { year })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("list.number")}</th>
            <th scope="col">{t("list.name")}</th>
            <th scope="col">{t("list.stage")}</th>
            <th scope="col" className="count">
              {t("list.transfers")}
            </th>
            <th scope="col" className="money">
              {t("list.amount")}
            </th>
            <th scope="col">{t("list.rate")}</th>
            <th scope="col">{t("list.due")}</th>
            <th scope="col">{t("list.preparedBy")}</th>
            <th scope="col">{t("list.updatedAt")}</th>
          </tr>
        </thead>
        <tbody>
          <tr className="total-row">
            <th scope="row" colSpan={3}>
              {t("list.total", { count: batches.length })}
            </th>
            <td className="count">{transfers}</td>
            <td className="money">
              <Amount fen={total} />
            </td>
            <td colSpan={4} />
          </tr>
          {batches.map((batch) => (
            <Row key={batch.id} batch={batch} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ batch }: { batch: BatchSummary }) {
  const { t } = useTranslation(["batches", "domain"]);
  const navigate = useNavigate();
  return (
    <tr
      className="row-link"
      data-testid={testIds.batchRow}
      data-batch={batch.number}
      onClick={() => void navigate({ to: "/batches/$batchId", params: { batchId: batch.id } })}
    >
      <td className="num">
        <Link to="/batches/$batchId" params={{ batchId: batch.id }}>
          {batch.number}
        </Link>
      </td>
      <td>
        <span className="batch-title">{batch.title}</span>
        <small className="quiet">
          {t(`domain:batchKind.${batch.kind}`)}
          {batch.documentNumber === null ? null : ` · ${batch.documentNumber}`}
          {batch.illustrative ? ` · ${t("domain:illustrative")}` : null}
        </small>
      </td>
      <td>
        <span className="marks">
          <BatchStageMark stage={batch.stage} returned={batch.returned} />
        </span>
      </td>
      <td className="count">{batch.transferCount}</td>
      <td className="money">
        <Amount fen={batch.amountFen} />
      </td>
      <td>
        {issuedStages.has(batch.stage) ? (
          <RateBar batch={batch} />
        ) : (
          <span className="quiet">—</span>
        )}
      </td>
      <td className="nowrap num">
        <DueOn of={batch} />{" "}
        <DaysLeft
          days={batch.daysLeft}
          settled={batch.stage === "arrived" || batch.stage === "cancelled"}
        />
      </td>
      <td className="nowrap">{batch.preparedBy}</td>
      <td className="nowrap num quiet">{moment(batch.updatedAt)}</td>
    </tr>
  );
}

/** Confirmed arrivals over the amount, rounded down to a hundredth of a percent. */
function RateBar({ batch }: { batch: BatchSummary }) {
  const amount = toFen(batch.amountFen);
  if (amount <= 0n) return null;
  const points = Number((toFen(batch.arrivedFen) * 10_000n) / amount);
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
