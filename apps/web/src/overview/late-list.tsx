import type { Overview } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DueOn } from "../batches/due-on.tsx";
import { DaysLeft, TransferStageMark } from "../batches/stage-mark.tsx";
import { Amount } from "../money/amount.tsx";
import { toFen } from "../money/in-unit.ts";
import { testIds } from "../test-ids.ts";
import { PlaceName } from "../places/named.tsx";

export function LateList({ overview }: { overview: Overview }) {
  const { t } = useTranslation("overview");
  const { late } = overview;
  if (late.length === 0) {
    return (
      <div className="paper empty" data-testid={testIds.lateList}>
        <strong>✓ {t("lateNoneTitle")}</strong>
        {t("lateNoneText")}
      </div>
    );
  }
  return (
    <section data-testid={testIds.lateList}>
      <div className="panel-head">
        <h2>{t("lateTitle")}</h2>
        <Link to="/transfers" search={{ overdue: "yes" }} className="push">
          {t("allLate")} ({overview.lateCount})
        </Link>
      </div>
      <div className="ledger-box">
        <table className="ledger">
          <caption className="unseen">{t("lateCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("transfer")}</th>
              <th scope="col">{t("place")}</th>
              <th scope="col">{t("payer")}</th>
              <th scope="col" className="money">
                {t("open")}
              </th>
              <th scope="col">{t("dueOn")}</th>
              <th scope="col">{t("stage")}</th>
            </tr>
          </thead>
          <tbody>
            {late.map((transfer) => (
              <tr key={transfer.id}>
                <td className="num">
                  <Link to="/transfers/$transferId" params={{ transferId: transfer.id }}>
                    {transfer.number}
                  </Link>
                </td>
                <td>
                  <PlaceName name={transfer.placeName} />
                </td>
                <td>
                  <PlaceName name={transfer.payerName} />
                </td>
                <td className="money">
                  <Amount fen={toFen(transfer.amountFen) - toFen(transfer.arrivedFen)} />
                </td>
                <td className="num">
                  <DueOn of={transfer} /> <DaysLeft days={transfer.daysLeft} />
                </td>
                <td>
                  <TransferStageMark stage={transfer.stage} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
