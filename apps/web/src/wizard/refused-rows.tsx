import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isWireError } from "../wire/api.ts";
import { classNameOf } from "../words/class-name.ts";
import { wordsOf } from "../words/spoken.ts";
import { PlaceName } from "../places/named.tsx";

/** The rows that the notice has no answer for, when that is why the preview was refused. */
export function RefusedRows({ error, policyId }: { error: unknown; policyId: string | undefined }) {
  const { t } = useTranslation("wizard");
  const problem = isWireError(error) ? error.data?.problem : undefined;
  if (problem?.kind !== "not_apportionable") return null;
  const { rows, count } = problem;
  const reasons: Readonly<Record<string, string>> = wordsOf("wizard").refused.reasons;
  return (
    <div className="ledger-box">
      <table className="ledger">
        <caption className="unseen">{t("refused.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("refused.place")}</th>
            <th scope="col">{t("refused.insured")}</th>
            <th scope="col">{t("refused.reason")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.placeCode}-${row.insuredClass}`}>
              <td>
                {row.placeName === null ? null : <PlaceName name={row.placeName} />}{" "}
                <span className="quiet">{row.placeCode}</span>
              </td>
              <td>{classNameOf(row.insuredClass)}</td>
              <td>{row.reason ?? reasons[row.because ?? row.kind] ?? t("refused.otherReason")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {policyId === undefined ? null : (
        <p className="refused-rest">
          <Link to="/policies/$policyId" params={{ policyId }}>
            {t("refused.openPolicy")}
          </Link>
        </p>
      )}
      {count > rows.length ? (
        <p className="refused-rest quiet">{t("refused.more", { count: count - rows.length })}</p>
      ) : null}
    </div>
  );
}
