/** The insured classes 参保类别 that every office counts; a policy may name more. A person counts in one class only. */
export const insuredClasses = [
  "resident",
  "residence_permit",
  "student_central",
  "student_province",
  "student_city",
] as const;

/** One of `insuredClasses`. */
export type InsuredClass = (typeof insuredClasses)[number];

/** How many people of a class are counted at a place at a cut-off date; whole and not negative. */
export interface HeadcountRow {
  readonly placeCode: string;
  readonly insuredClass: string;
  readonly heads: bigint;
}
