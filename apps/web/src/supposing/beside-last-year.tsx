import type { PayerLevel, Simulation } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { Amount } from "../money/amount.tsx";
import { testIds } from "../test-ids.ts";
import { levelName } from "../words/level-name.ts";

/** 与上年实际对比, and what would be paid ahead: amounts beside the simulation that are no differences of it. */
export function BesideLastYear({
  simulation,
  placeCode,
}: {
  simulation: Simulation;
  placeCode: string;
}) {
  const { t } = useTranslation("supposing");
  const { lastYear, advance, fiscalYear, levels } = simulation;
  const all = [
    ...new Set([...(lastYear?.levels ?? []), ...levels].map(({ level }) => level)),
  ] satisfies PayerLevel[];
  const amountOf = (
    amounts: readonly { level: PayerLevel; amountFen: string }[] | undefined,
    level: PayerLevel,
  ) => {
    const found = amounts?.find((one) => one.level === level);
    return found === undefined ? "—" : <Amount fen={found.amountFen} />;
  };
  if (lastYear === null && advance === null)
    return <p className="quiet">{t("lastYear.none", { year: fiscalYear - 1 })}</p>;
  return (
    <div className="ledger-box">
      <table className="ledger" data-testid={testIds.whatIfLastYear}>
        <caption className="unseen">{t("lastYear.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("scenarios.level")}</th>
            <th scope="col" className="money">
              {t("lastYear.issued", { year: fiscalYear - 1 })}
            </th>
            <th scope="col" className="money">
              {t("lastYear.standing", { year: fiscalYear })}
            </th>
            <th scope="col" className="money">
              {t("lastYear.supposed", { year: fiscalYear })}
            </th>
            {advance === null ? null : (
              <th scope="col" className="money">
                {t("advance.amount", { percent: advance.percent })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          <tr className="total-row">
            <th scope="row">{t("scenarios.total")}</th>
            <td className="money">
              {lastYear === null ? "—" : <Amount fen={lastYear.amountFen} />}
            </td>
            <td className="money">
              <Amount fen={simulation.beforeFen} />
            </td>
            <td className="money">
              <Amount fen={simulation.afterFen} />
            </td>
            {advance === null ? null : (
              <td className="money">
                <Amount fen={advance.amountFen} />
              </td>
            )}
          </tr>
          {all.map((level) => {
            const own = levels.find((one) => one.level === level);
            return (
              <tr key={level}>
                <th scope="row">{levelName(level, placeCode)}</th>
                <td className="money">{amountOf(lastYear?.levels, level)}</td>
                <td className="money">
                  {own === undefined ? "—" : <Amount fen={own.beforeFen} />}
                </td>
                <td className="money">{own === undefined ? "—" : <Amount fen={own.afterFen} />}</td>
                {advance === null ? null : (
                  <td className="money">{amountOf(advance.levels, level)}</td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="table-note quiet">
        {lastYear === null
          ? t("lastYear.none", { year: fiscalYear - 1 })
          : t("lastYear.note", {
              year: lastYear.fiscalYear,
              count: lastYear.places,
              own: simulation.places.length,
            })}
      </p>
    </div>
  );
}
