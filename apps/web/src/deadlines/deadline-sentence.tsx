import type { Deadline } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { formatHeads } from "../money/heads.ts";
import { inSentence } from "../money/in-sentence.ts";
import { toFen } from "../money/in-unit.ts";
import { longDate } from "../words/dates.ts";
import { isEnded } from "./urgency.ts";

/** Money of batches only: the dates of notices and offices speak of the same money again. */
function openFen(deadlines: readonly Deadline[]): bigint {
  return deadlines
    .filter(({ batchId }) => batchId !== null)
    .reduce((sum, { dueFen, arrivedFen }) => sum + toFen(dueFen) - toFen(arrivedFen), 0n);
}

/** What burns, in one sentence; the deadlines stand by urgency. */
export function DeadlineSentence({ deadlines }: { deadlines: readonly Deadline[] }) {
  const { t } = useTranslation("deadlines");
  const overdue = deadlines.filter(({ state }) => state === "overdue");
  const ahead = deadlines.filter((one) => !isEnded(one) && one.state !== "overdue");
  const [next] = ahead;
  if (overdue.length === 0 && next === undefined)
    return t("sentence.met", { count: deadlines.length });
  const sameDay = ahead.filter(({ dueOn }) => dueOn === next?.dueOn);
  const lateFen = openFen(overdue);
  const key = next?.daysLeft === 0 ? "sentence.today" : "sentence.next";
  return (
    <>
      {overdue.length === 0 ? null : (
        <b className="late">
          ⚠ {t("sentence.overdue", { count: overdue.length })}
          {lateFen === 0n ? null : t("sentence.overdueOpen", { amount: inSentence(lateFen) })}
          {t("sentence.stop")}
        </b>
      )}
      {next === undefined
        ? null
        : t(key, {
            date: longDate(next.dueOn),
            days: formatHeads(String(next.daysLeft)),
            open: sameDay.some(({ batchId }) => batchId !== null)
              ? t("sentence.open", { amount: inSentence(openFen(sameDay)) })
              : next.concerns === "money"
                ? t("sentence.noBatch")
                : next.what,
          })}
    </>
  );
}
