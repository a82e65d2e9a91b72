import type { DueOrigin } from "@daowei/domain/deadlines";
import type { Citation } from "@daowei/domain/policies";
import type { CivilDate } from "@daowei/domain/time";

export interface YearAndPlace {
  readonly fiscalYear: number;
  readonly placeCode: string;
}

/** One date by which something must be in place, whoever named it. */
export interface Due {
  /** Stable as long as the date stands. */
  readonly id: string;
  readonly dueOn: CivilDate;
  readonly what: string;
  /** Place whose office answers for it. */
  readonly placeCode: string;
  readonly origin: DueOrigin;
  readonly citation: Citation | null;
  readonly reason: string | null;
  readonly batchId: string | null;
  readonly batchNumber: string | null;
  readonly policyId: string;
  readonly dueFen: bigint;
  readonly arrivedFen: bigint;
}
