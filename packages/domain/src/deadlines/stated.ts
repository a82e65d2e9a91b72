import {
  type Citation,
  citationIn,
  type CompiledPolicy,
  datesOfDeadline,
  type DeadlineProvision,
  type ShareLevel,
} from "#policies";
import { addDays, type CivilDate } from "#time";

/** A policy as far as its dates are asked about. */
export type DatingPolicy = Pick<CompiledPolicy, "id" | "deadlines" | "citations">;

/** One date that a notice names for a year. */
export interface StatedDate {
  readonly deadlineId: string;
  readonly title: string;
  readonly on: CivilDate;
  /** Position among the year's instalments 分期, from 1; null where the notice names one date. */
  readonly instalment: number | null;
  readonly origin: "policy" | "fallback";
  /** The part of the money due by then, in percent; null for all of it. */
  readonly percent: string | null;
  /** The levels whose money it speaks of; null for every level. */
  readonly levels: readonly ShareLevel[] | null;
  readonly citation: Citation;
}

/** A period 期间 that runs from an event, whoever records it. */
export interface Period {
  /** Stable name of the period within whatever states it. */
  readonly id: string;
  readonly title: string;
  /** The event that it runs from, by its identifier. */
  readonly event: string;
  /** Calendar days; the day of the event is not counted (民法典 art. 201). */
  readonly days: number;
  readonly citation: Omit<Citation, "policyId"> & { readonly policyId: string | null };
}

/** Every date that a policy names for a fiscal year, those of its fallbacks among them, in the order of the file. */
export function statedDates(policy: DatingPolicy, year: number): readonly StatedDate[] {
  return ofYear(policy, year).flatMap((provision) => {
    const dates = datesOfDeadline(provision, year, new Map());
    const inParts = "monthly_on" in provision.due;
    return dates.map((on, index): StatedDate => ({
      deadlineId: provision.id,
      title: provision.title,
      on,
      instalment: inParts ? index + 1 : null,
      origin: provision.fallback === true ? "fallback" : "policy",
      percent: provision.percent ?? null,
      levels: provision.levels ?? null,
      citation: citationIn(policy, provision.cite),
    }));
  });
}

/** The periods that a policy lets run from events of a fiscal year. */
export function statedPeriods(policy: DatingPolicy, year: number): readonly Period[] {
  return ofYear(policy, year).flatMap(({ id, title, due, cite }): Period[] =>
    "days" in due
      ? [{ id, title, event: due.after, days: due.days, citation: citationIn(policy, cite) }]
      : [],
  );
}

/** The last day of a period that an event of a day set running. */
export function periodEnds({ days }: Pick<Period, "days">, happenedOn: CivilDate): CivilDate {
  return addDays(happenedOn, days);
}

function ofYear({ deadlines }: DatingPolicy, year: number): readonly DeadlineProvision[] {
  return deadlines.filter(({ years }) => years === undefined || years.includes(year));
}
