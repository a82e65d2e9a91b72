import { present, textOf } from "../app/search.ts";

/** `explain` opens the explanation of one amount of the preview: place, level and payer joined by dots. */
export function readWizardSearch(raw: Record<string, unknown>): {
  step?: string;
  policy?: string;
  version?: string;
  explain?: string;
} {
  return present({
    step: textOf(raw["step"]),
    policy: textOf(raw["policy"]),
    version: textOf(raw["version"]),
    explain: textOf(raw["explain"]),
  });
}
