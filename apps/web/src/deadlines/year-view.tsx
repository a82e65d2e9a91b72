import type { Deadline } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { groupRows } from "../enrolment/group-rows.ts";
import { testIds } from "../test-ids.ts";
import { monthsOf } from "./months.ts";
import { isEnded } from "./urgency.ts";

/** The year by months: how many dates lie in each, how many of them are open and late. */
export function YearView({ deadlines }: { deadlines: readonly Deadline[] }) {
  const { t } = useTranslation("deadlines");
  const { year, me } = useFrame();
  const byMonth = groupRows(deadlines, ({ dueOn }) => dueOn.slice(0, 7));
  const months = monthsOf(year, deadlines).map((month) => {
    const own = byMonth.get(month) ?? [];
    const late = own.filter(({ state }) => state === "overdue").length;
    const ended = own.filter(isEnded).length;
    return { month, all: own.length, late, ended, ahead: own.length - late - ended };
  });
  const most = Math.max(1, ...months.map(({ all }) => all));
  return (
    <div className="ledger-box">
      <table className="ledger year-table" data-testid={testIds.deadlineYear}>
        <caption className="unseen">{t("yearCaption", { year })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("month")}</th>
            <th scope="col">{t("load")}</th>
            {(["count", "show.overdue", "ahead", "show.ended"] as const).map((name) => (
              <th key={name} scope="col" className="count">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, all, late, ahead, ended }) => (
            <tr key={month} aria-current={me.today.startsWith(month) ? "date" : undefined}>
              <th scope="row" className="num">
                <Link to="/deadlines" search={{ view: "month", month }}>
                  {month}
                </Link>
                {me.today.startsWith(month) ? (
                  <span className="quiet"> ● {t("thisMonth")}</span>
                ) : null}
              </th>
              <td>
                <span className="load-bar" aria-hidden="true">
                  <span
                    className={late > 0 ? "load-late" : ""}
                    style={{ width: width(all, most) }}
                  />
                </span>
              </td>
              <td className="count">{orDash(all)}</td>
              <td className={late > 0 ? "count late" : "count"}>{orDash(late)}</td>
              <td className="count">{orDash(ahead)}</td>
              <td className="count">{orDash(ended)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function orDash(count: number): string {
  return count === 0 ? "—" : String(count);
}

function width(part: number, whole: number): string {
  return `${Math.round((part * 100) / whole)}%`;
}
