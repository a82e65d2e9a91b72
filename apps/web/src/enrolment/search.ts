import { type HeadcountStanding, headcountStandings } from "@daowei/domain/approvals";
import { accepted, oneOf, textOf } from "../app/search.ts";

/** Which places of a version are shown; what is left out of it does not filter. */
export interface EnrolmentFilter {
  /** Code of the city. */
  readonly city?: string;
  /** Only what moved by more than the limit. */
  readonly changed?: "yes";
  readonly text?: string;
}

export function readEnrolmentSearch(
  raw: Record<string, unknown>,
): EnrolmentFilter & { version?: string; view?: string; standing?: HeadcountStanding } {
  return accepted(raw, {
    version: textOf(raw["version"]),
    view: textOf(raw["view"]),
    standing: oneOf(raw["standing"], headcountStandings),
    city: textOf(raw["city"])?.padStart(6, "0"),
    changed: oneOf(raw["changed"], ["yes"]),
    text: textOf(raw["text"]),
  });
}

const importSteps = [1, 2, 3, 4, 5] as const;
export type ImportStep = (typeof importSteps)[number];

export function readImportSearch(raw: Record<string, unknown>): { step?: ImportStep } {
  const asked = Number(textOf(raw["step"]));
  return accepted(raw, { step: importSteps.find((step) => step === asked) });
}
