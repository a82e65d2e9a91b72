import type { PolicySummary } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { groupRows } from "../enrolment/group-rows.ts";
import { PlaceName } from "../places/named.tsx";

/** Which notice holds where and when, the national line first. */
export function YearTable({ policies }: { policies: readonly PolicySummary[] }) {
  const { t } = useTranslation("policies");
  const { year: current, me } = useFrame();
  const rows = useMemo(() => groupRows(policies, ({ placeCode }) => placeCode), [policies]);
  const years = useMemo(() => yearsOf(policies, me.years), [policies, me.years]);
  return (
    <div className="ledger-box">
      <table className="ledger year-table">
        <caption className="unseen">{t("byYear.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("byYear.place")}</th>
            {years.map((year) => (
              <th
                key={year}
                scope="col"
                className="money"
                aria-current={year === current ? "date" : undefined}
              >
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows].map(([code, own]) => (
            <tr key={code}>
              <th scope="row">
                {own[0] === undefined ? null : <PlaceName name={own[0].placeName} />}
              </th>
              {years.map((year) => (
                <td key={year} className="money">
                  {own
                    .filter(({ fromYear, toYear }) => fromYear <= year && year <= (toYear ?? year))
                    .map((policy) => (
                      <Standard key={policy.id} policy={policy} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="table-note quiet">{t("byYear.note")}</p>
    </div>
  );
}

function yearsOf(policies: readonly PolicySummary[], known: readonly number[]): readonly number[] {
  const first = Math.min(...policies.map(({ fromYear }) => fromYear));
  const last = Math.max(...policies.map(({ fromYear, toYear }) => toYear ?? fromYear), ...known);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function Standard({ policy }: { policy: PolicySummary }) {
  const { t } = useTranslation("policies");
  const { id, number, title, standardYuan, standardKind, confirmed } = policy;
  return (
    <Link to="/policies/$policyId" params={{ policyId: id }} title={`${number} ${title}`}>
      {standardKind === "floor" ? "≥ " : ""}
      {standardYuan ?? t("byYear.unnumbered")}
      {confirmed ? "" : " ?"}
    </Link>
  );
}
