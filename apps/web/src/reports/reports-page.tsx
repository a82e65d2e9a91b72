import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useScope } from "../app/frame-context.ts";
import { PlacePath } from "../app/place-path.tsx";
import { ExportButton } from "../exports/export-button.tsx";
import { UnitLabel } from "../money/amount.tsx";

const reports = [
  { name: "overview", to: "/", table: "overview" },
  { name: "levelAccount", to: "/reports/levels", table: "level_account" },
  { name: "deadlines", to: "/deadlines", table: "deadlines" },
  { name: "years", to: "/" },
  { name: "allocation", to: "/batches" },
  { name: "openItems", to: "/statements" },
] as const;

/** 报表: the tables that offices file, each with its page and its workbook. */
export function ReportsPage() {
  const { t } = useTranslation("reports");
  const scope = useScope();
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t("title")}</h1>
        <PlacePath />
        <span className="push">
          <UnitLabel />
        </span>
      </div>
      <p className="sentence">{t("sentence")}</p>
      <div className="ledger-box">
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t("table")}</th>
              <th scope="col">{t("says")}</th>
              <th scope="col">{t("acts")}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr key={report.name}>
                <th scope="row">
                  <Link to={report.to}>{t(`names.${report.name}`)}</Link>
                </th>
                <td>{t(`texts.${report.name}`)}</td>
                <td>
                  {"table" in report ? (
                    <ExportButton asked={{ table: report.table, ...scope }} />
                  ) : (
                    <Link to={report.to} className="plain-button">
                      {t("open")}
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{t("notYet")}</p>
    </section>
  );
}
