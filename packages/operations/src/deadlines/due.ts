import type { Asked, DeadlineConcern, DueOrigin, Period } from "@daowei/domain/deadlines";
import type { CivilDate } from "@daowei/domain/time";

export interface YearAndPlace {
  readonly fiscalYear: number;
  readonly placeCode: string;
}

/** Where a date is written; without a policy's id where a law says it and no file of the library does. */
export type DueCitation = Period["citation"];

/** What set a period running. */
export interface PeriodStarted {
  readonly id: string;
  readonly event: string;
  readonly title: string;
  readonly happenedOn: string;
  readonly documentNumber: string;
}

/** One date by which something must be in place, as it was named, whoever named it. */
export interface Due {
  /** Stable, whatever is done about the date later. */
  readonly id: string;
  readonly dueOn: CivilDate;
  readonly what: string;
  /** Place whose office answers for it. */
  readonly placeCode: string;
  readonly origin: DueOrigin;
  readonly citation: DueCitation | null;
  readonly reason: string | null;
  /** Document or instruction that an office named for a date which it set. */
  readonly basis: string | null;
  readonly batchId: string | null;
  readonly batchNumber: string | null;
  readonly policyId: string | null;
  readonly concerns: DeadlineConcern;
  /** Which money must have arrived; null where no money makes it met. */
  readonly asked: Asked | null;
  /** Position among the year's instalments. */
  readonly instalment: number | null;
  readonly startedBy: PeriodStarted | null;
  readonly dueFen: bigint;
  readonly arrivedFen: bigint;
}

/** What most dates have none of. */
export const bareDue = {
  citation: null,
  reason: null,
  basis: null,
  batchId: null,
  batchNumber: null,
  policyId: null,
  instalment: null,
  startedBy: null,
  dueFen: 0n,
  arrivedFen: 0n,
} as const satisfies Partial<Due>;

/** All of everybody's money. */
export const allMoney = { percent: null, levels: null } as const satisfies Asked;
