import type { ProposalDetail } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { longDate, weekday } from "../words/dates.ts";
import { mark } from "../words/spoken.ts";

const Effect = z.object({
  year: z.int(),
  number: z.string(),
  covered: z.boolean(),
  holidays: z.array(z.string()),
  workdays: z.array(z.string()),
  conflicts: z.array(z.object({ date: z.string(), before: z.boolean(), after: z.boolean() })),
});

/** Which days a proposed announcement makes free and worked, and where it differs from what is known. */
export function HolidaysEffect({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation("deadlines");
  const effect = Effect.parse(JSON.parse(proposal.effect));
  const named = (dates: readonly string[]) =>
    dates
      .map((date) => `${longDate(date)}${mark("open")}${weekday(date)}${mark("close")}`)
      .join(mark("list"));
  return (
    <div className="paper act-body">
      <p>
        <b>{t("calendar.imported", { year: effect.year, number: effect.number })}</b>
      </p>
      <p>
        {t("calendar.daysOff", { count: effect.holidays.length, dates: named(effect.holidays) })}
      </p>
      <p>
        {t("calendar.worked", { count: effect.workdays.length, dates: named(effect.workdays) })}
      </p>
      {effect.conflicts.length === 0 ? (
        <p className="quiet">{t("calendar.noConflict")}</p>
      ) : (
        <ul>
          {effect.conflicts.map(({ date, after }) => (
            <li key={date}>
              {t(after ? "calendar.nowWorked" : "calendar.nowOff", { date: longDate(date) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
