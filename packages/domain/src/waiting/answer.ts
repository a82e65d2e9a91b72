import type { Citation, MonthStep } from "#policies";
import type { CivilDate } from "#time";

/** From which month a person is entitled and why, as plain JSON. */
export interface WaitingAnswer {
  readonly version: "trace.v1";
  readonly policyId: string;
  readonly coverageYear: number;
  readonly enrolledOn: CivilDate;
  readonly categories: readonly string[];
  /** Every ground on which the person does not wait; empty for somebody who does. */
  readonly exemptBy: readonly {
    readonly id: string;
    readonly title: string;
    readonly citation: Citation;
  }[];
  readonly waitsMonths: number;
  /** The first day of the first month of entitlement. */
  readonly entitledFrom: CivilDate;
  readonly assumed: boolean;
  readonly root: MonthStep;
}
