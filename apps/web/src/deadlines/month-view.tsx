import type { CalendarYear, Deadline } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { groupRows } from "../enrolment/group-rows.ts";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { longDate } from "../words/dates.ts";
import { CalendarNotice } from "./calendar-notice.tsx";
import { monthAfter, weeksOf } from "./months.ts";
import { StateMark } from "./state-mark.tsx";
import { PlaceName } from "../places/named.tsx";
import { capital, mark } from "../words/spoken.ts";

/** A month by weeks, each day with what is due on it. */
export function MonthView({ month, deadlines }: { month: string; deadlines: readonly Deadline[] }) {
  const { t } = useTranslation("deadlines");
  const byDay = groupRows(deadlines, ({ dueOn }) => dueOn);
  const year = Number(month.slice(0, 4));
  const { data: calendar } = useQuery(api.calendar.year.queryOptions({ year }));
  const inMonth = deadlines.filter(({ dueOn }) => dueOn.startsWith(month));
  return (
    <>
      <div className="month-head">
        <MonthSteps month={month} />
        {calendar === undefined ? null : <CalendarNotice calendar={calendar} />}
      </div>
      {inMonth.length === 0 ? (
        <p className="quiet" role="status">
          {t("monthEmpty")}
        </p>
      ) : null}
      <div className="ledger-box">
        <table className="ledger month-table" data-testid={testIds.deadlineMonth}>
          <caption className="unseen">{t("monthCaption", { month })}</caption>
          <thead>
            <tr>
              {t("weekdays")
                .split(mark("list"))
                .map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <Day
                    key={day}
                    day={day}
                    month={month}
                    deadlines={byDay.get(day) ?? []}
                    calendar={calendar}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function MonthSteps({ month }: { month: string }) {
  const { t } = useTranslation("deadlines");
  const { me } = useFrame();
  const [year, number] = month.split("-");
  const to = (target: string) => ({ view: "month" as const, month: target });
  return (
    <div className="month-steps">
      <Link
        to="/deadlines"
        search={to(monthAfter(month, -1))}
        className="plain-button"
        aria-label={t("monthBefore")}
      >
        ‹
      </Link>
      <b>{t("monthName", { year, month: Number(number) })}</b>
      <Link
        to="/deadlines"
        search={to(monthAfter(month, 1))}
        className="plain-button"
        aria-label={t("monthAfter")}
      >
        ›
      </Link>
      <Link to="/deadlines" search={to(me.today.slice(0, 7))} className="plain-button">
        {capital(t("today"))}
      </Link>
    </div>
  );
}

function Day({
  day,
  month,
  deadlines,
  calendar,
}: {
  day: string;
  month: string;
  deadlines: readonly Deadline[];
  calendar: CalendarYear | undefined;
}) {
  const { t } = useTranslation("deadlines");
  const { me } = useFrame();
  const beside = !day.startsWith(month);
  return (
    <td
      className={beside ? "beside" : undefined}
      aria-current={day === me.today ? "date" : undefined}
    >
      <time dateTime={day} className="num" title={longDate(day)}>
        {Number(day.slice(8))}
      </time>
      {calendar?.holidays.includes(day) === true ? (
        <span className="day-off"> {t("calendar.off")}</span>
      ) : calendar?.makeupWorkdays.includes(day) === true ? (
        <span className="day-on"> {t("calendar.on")}</span>
      ) : null}
      {day === me.today ? <span className="quiet"> {t("today")}</span> : null}
      {deadlines.length === 0 ? null : (
        <ul className="day-list">
          {deadlines.map((deadline) => (
            <li key={deadline.id}>
              <StateMark state={deadline.state} /> {deadline.what}
              <span className="under quiet">
                <PlaceName name={deadline.placeName} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
