import type { Deadline } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { formatHeads } from "../money/heads.ts";
import { isEnded } from "./urgency.ts";
import { mark } from "../words/spoken.ts";

/** Days and working days left; where a year's holidays are not known, that Monday to Friday were counted. */
export function DeadlineLeft({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation("deadlines");
  const { state, daysLeft, weekdaysLeft, uncoveredYears } = deadline;
  if (isEnded(deadline)) return <span className="quiet">—</span>;
  const days =
    daysLeft < 0
      ? t("daysLate", { days: formatHeads(String(-daysLeft)) })
      : daysLeft === 0
        ? t("today")
        : t("days", { days: formatHeads(String(daysLeft)) });
  return (
    <>
      <b className={state === "overdue" ? "late" : undefined}>{days}</b>
      <span className="under quiet">
        {t("workdays", { days: formatHeads(String(Math.abs(weekdaysLeft))) })}
      </span>
      {uncoveredYears.length === 0 ? null : (
        <span className="under quiet">
          {t("uncovered", { years: uncoveredYears.join(mark("list")) })}
        </span>
      )}
    </>
  );
}
