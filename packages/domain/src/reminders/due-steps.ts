import type { CivilDate, WorkCalendar } from "#time";
import type { PlannedStep, Schedule } from "./schedule.ts";
import { uncoveredYear } from "./working-days.ts";

/** The day of the newest step that was already sent, in each series; null where none was. */
export interface Told {
  readonly office: CivilDate | null;
  readonly up: CivilDate | null;
}

/** A step that is to be sent now. */
export interface DueStep extends PlannedStep {
  /** 补发: the program did not run on the day it was planned for. */
  readonly late: boolean;
  /** How many steps before it were missed for the same reason; they are not sent any more. */
  readonly missed: number;
  /** A year on the way to the due date whose holidays are not known, so that Monday to Friday was taken; null when there is none. */
  readonly uncoveredYear: number | null;
}

/** Everything that decides what is to be sent about one due date now. */
export interface Asked {
  readonly schedule: Schedule;
  readonly dueOn: CivilDate;
  readonly today: CivilDate;
  /** Whether everything owed has arrived, or somebody closed it: then nothing is sent. */
  readonly done: boolean;
  readonly told: Told;
  /** The last day on which the program looked at all due dates; null before the first time. */
  readonly lookedOn: CivilDate | null;
  /** Whether now lies in the plan's quiet hours: what is not overdue waits. */
  readonly quiet: boolean;
  readonly calendar: WorkCalendar;
}

/** The steps to be sent now: of each series at most one, the newest that is planned for today or before and was not sent. */
export function dueSteps(asked: Asked): readonly DueStep[] {
  if (asked.done) return [];
  const { schedule, told } = asked;
  return [newest(schedule.office, told.office, asked), newest(schedule.up, told.up, asked)].filter(
    (step) => step !== undefined,
  );
}

function newest(
  series: readonly PlannedStep[],
  toldOn: CivilDate | null,
  { today, dueOn, lookedOn, quiet, calendar }: Asked,
): DueStep | undefined {
  const open = series.filter(({ on }) => on <= today && (toldOn === null || on > toldOn));
  const step = open.at(-1);
  if (step === undefined || (quiet && step.kind === "lead")) return undefined;
  const wasMissed = ({ on }: PlannedStep) => on < today && lookedOn !== null && lookedOn < on;
  return {
    ...step,
    late: wasMissed(step),
    missed: open.slice(0, -1).filter(wasMissed).length,
    uncoveredYear: uncoveredYear(calendar, step.on, dueOn),
  };
}
