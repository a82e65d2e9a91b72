/** What is said of a fault of one kind: how grave it is, what would have been right, what to do. */
export interface FindingWords {
  readonly severity: "error" | "warning" | "note";
  readonly expected: string;
  readonly remedy: string;
}

const of =
  (severity: FindingWords["severity"]) =>
  (expected: string, remedy: string): FindingWords => ({ severity, expected, remedy });

export const error = of("error");
export const warning = of("warning");
export const note = of("note");
