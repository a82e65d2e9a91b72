import type { Overview } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { formatRate } from "../money/heads.ts";
import { inSentence } from "../money/in-sentence.ts";
import { toFen } from "../money/in-unit.ts";
import { longDate, shortDate } from "../words/dates.ts";
import { mark, quoted } from "../words/spoken.ts";
import { nameOfPlace } from "../places/named.tsx";

/** The answer of the page in one sentence: what is due, what has arrived, what is late, what comes next. */
export function OverviewSentence({ overview }: { overview: Overview }) {
  const { t } = useTranslation("overview");
  const parts = [
    `${t("asOf", { date: longDate(overview.today), place: nameOfPlace(overview.placeName), year: overview.fiscalYear })}${dueWords()}`,
    overview.lateCount > 0
      ? t("late", { count: overview.lateCount, amount: inSentence(toFen(overview.lateFen)) })
      : t("lateNone"),
    nearestWords(),
  ];
  return (
    <p className="sentence">
      {parts.filter((part) => part !== null).join(mark("comma"))}
      {mark("stop")}
    </p>
  );

  function dueWords(): string {
    if (overview.arrivalRateBasisPoints === null) return t("dueNone");
    return t("due", {
      due: inSentence(toFen(overview.dueFen)),
      arrived: inSentence(toFen(overview.arrivedFen)),
      rate: formatRate(overview.arrivalRateBasisPoints),
    });
  }

  function nearestWords(): string | null {
    const { nearestDeadline: nearest } = overview;
    if (nearest === null) return null;
    const others = overview.nearestCount - 1;
    const also = others > 0 ? t("nearestAlso", { count: others + 1 }) : "";
    const facts = { what: `${quoted(nearest.what)}${also}`, date: shortDate(nearest.dueOn) };
    if (nearest.daysLeft < 0) return t("nearestLate", { ...facts, days: -nearest.daysLeft });
    if (nearest.daysLeft === 0) return t("nearestToday", facts);
    const workdays =
      nearest.workdaysLeft === null ? "" : t("nearestWorkdays", { days: nearest.workdaysLeft });
    return `${t("nearest", { ...facts, days: nearest.daysLeft })}${workdays}`;
  }
}
