import { accepted, textOf } from "../app/search.ts";

export function readEnrolmentSearch(raw: Record<string, unknown>): {
  version?: string;
  view?: string;
} {
  return accepted(raw, { version: textOf(raw["version"]), view: textOf(raw["view"]) });
}

const importSteps = [1, 2, 3, 4, 5] as const;
export type ImportStep = (typeof importSteps)[number];

export function readImportSearch(raw: Record<string, unknown>): { step?: ImportStep } {
  const asked = Number(textOf(raw["step"]));
  return accepted(raw, { step: importSteps.find((step) => step === asked) });
}
