import type { PageVisits } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";

/** What is asked of a page on the slowest line that offices have: docs/web-performance.md. */
const measures = [
  { name: "largestPaintMs", limit: 3_200 },
  { name: "slowestInteractionMs", limit: 200 },
  { name: "shiftThousandths", limit: 50 },
  { name: "longestTaskMs", limit: 200 },
] as const;

type Measure = (typeof measures)[number]["name"];
type Visited = PageVisits["routes"][number];

const written = (name: Measure, value: number) =>
  name === "shiftThousandths" ? (value / 1000).toFixed(3) : `${value} ms`;

/** A line for every page; three figures to a measure, the middle one held against its limit. */
export function VisitTable({ routes }: { routes: readonly Visited[] }) {
  const { t } = useTranslation("field");
  return (
    <div className="ledger-box" tabIndex={0} role="region" aria-label={t("table")}>
      <table className="ledger">
        <caption className="unseen">{t("table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("page")}</th>
            <th scope="col" className="count num">
              {t("visits")}
            </th>
            {measures.map(({ name, limit }) => (
              <th key={name} scope="col" className="count num">
                {t(`measures.${name}`)}
                <br />
                <small>{t("limit", { limit: written(name, limit) })}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {routes.map((row) => (
            <tr key={row.route} data-testid={testIds.visitRow} data-route={row.route}>
              <th scope="row">
                <code>{row.route}</code>
              </th>
              <td className="count num">{row.visits}</td>
              {measures.map(({ name, limit }) => (
                <td key={name} className="count num nowrap">
                  <Figures name={name} spread={row[name]} limit={limit} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Figures({
  name,
  spread,
  limit,
}: {
  name: Measure;
  spread: Visited[Measure];
  limit: number;
}) {
  const { t } = useTranslation("field");
  if (spread === null) return <span className="quiet">{t("notMeasured")}</span>;
  const { p50, p75, p95 } = spread;
  return (
    <>
      {written(name, p50)} / <b>{written(name, p75)}</b> / {written(name, p95)}
      {p75 > limit ? <div>⚠ {t("over")}</div> : null}
    </>
  );
}
