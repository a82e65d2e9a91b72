import type { StatementSummary } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { Amount } from "../money/amount.tsx";
import { moment } from "../words/dates.ts";

export function StatementList({ statements }: { statements: readonly StatementSummary[] }) {
  const { t } = useTranslation("statements");
  return (
    <section>
      <h2>{t("list.title")}</h2>
      {statements.length === 0 ? (
        <p className="quiet">{t("list.none")}</p>
      ) : (
        <div className="ledger-box">
          <table className="ledger">
            <caption className="unseen">{t("list.title")}</caption>
            <tbody>
              {statements.map((one) => (
                <tr key={one.id} data-testid="statement-row">
                  <td>{t("list.number", { number: one.number })}</td>
                  <td className="num nowrap">
                    {one.fromOn} – {one.toOn}
                  </td>
                  <td className="num">{one.accountMasked}</td>
                  <td className="num">
                    {one.lineCount} ({one.newLineCount})
                  </td>
                  <td className="money">
                    <Amount fen={one.closingFen} />
                  </td>
                  <td>{one.fileName}</td>
                  <td title={moment(one.importedAt)}>{one.importedBy}</td>
                  <td>
                    {one.supersededBy === null ? null : (
                      <span className="mark mark-near">{t("list.superseded")}</span>
                    )}
                    {one.supersedes === null ? null : (
                      <span className="mark" title={one.reason ?? ""}>
                        {t("list.corrects")}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
