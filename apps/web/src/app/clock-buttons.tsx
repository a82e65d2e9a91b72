import type { AdvanceClock, ClockAdvanced } from "@daowei/api/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { DateInput } from "../dates/date-input.tsx";
import { isDate } from "../dates/typed-date.ts";
import { toast } from "../overlays/toast.tsx";
import { explainError } from "../problems/explain-error.ts";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { longDate } from "../words/dates.ts";

type Move = Pick<AdvanceClock, "to">;

const moves = [
  { name: "day", testId: testIds.clockDay, to: { days: 1 } },
  { name: "week", testId: testIds.clockWeek, to: { days: 7 } },
  { name: "deadline", testId: testIds.clockDeadline, to: "next_deadline" },
] as const;

/** The demonstration's clock: forward only, and everything that is planned for the days happens. */
export function ClockButtons() {
  const { t } = useTranslation("frame");
  const { t: problems } = useTranslation("problems");
  const queryClient = useQueryClient();
  const [date, setDate] = useState("");
  const dateId = useId();
  const act = useAct({
    run: (input: Keyed<Move>) => client.clock.advance.mutate(input),
    onDone: (advanced: ClockAdvanced) => {
      toast(inWords(advanced));
      // Another day is another answer to every question.
      void queryClient.invalidateQueries();
    },
  });
  return (
    <span className="clock-buttons">
      {moves.map(({ name, testId, to }) => (
        <button
          key={name}
          type="button"
          className="clock-button"
          data-testid={testId}
          disabled={act.locked}
          onClick={() => act.perform({ to })}
        >
          {t(`clock.${name}`)}
        </button>
      ))}
      <span className="date-in-line">
        <label htmlFor={dateId} className="unseen">
          {t("clock.jumpDate")}
        </label>
        <DateInput
          id={dateId}
          name={t("clock.jumpDate")}
          className="clock-button"
          testId={testIds.clockDate}
          value={date}
          onChange={setDate}
        />
      </span>
      <button
        type="button"
        className="clock-button"
        title={t("clock.jumpHint")}
        data-testid={testIds.clockJump}
        disabled={act.locked || !isDate(date)}
        onClick={() => act.perform({ to: { date } })}
      >
        {t("clock.jump")}
      </button>
      {act.state.kind === "running" ? <span role="status">{t("clock.moving")}</span> : null}
      {act.state.kind === "refused" || act.state.kind === "outcome_unknown" ? (
        <span role="alert">{explainError(act.state.error, problems).sentence}</span>
      ) : null}
    </span>
  );

  function inWords({ today, days }: ClockAdvanced): string {
    const reminders = sum(days, (day) => day.reminders);
    const overdue = sum(days, (day) => day.turnedOverdue);
    return t("clock.happened", { date: longDate(today), reminders, overdue });
  }
}

function sum(
  days: ClockAdvanced["days"],
  of: (day: ClockAdvanced["days"][number]) => number,
): number {
  return days.reduce((total, day) => total + of(day), 0);
}
