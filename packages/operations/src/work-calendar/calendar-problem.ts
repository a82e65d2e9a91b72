import type { NoticeFinding } from "@daowei/policies";

/** Why an announcement of holidays is not taken in. */
export type CalendarProblem =
  | {
      readonly kind: "holiday_notice_not_valid";
      /** The first twenty. */
      readonly findings: readonly NoticeFinding[];
    }
  | { readonly kind: "office_above_imports"; readonly placeCode: string };
