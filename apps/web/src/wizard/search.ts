import { accepted, textOf } from "../app/search.ts";

/** `explain` opens the explanation of one amount of the preview: place, level and payer joined by dots. */
export function readWizardSearch(raw: Record<string, unknown>): {
  step?: number;
  policy?: string;
  version?: string;
  explain?: string;
} {
  return accepted(raw, {
    step: stepOf(raw["step"]),
    policy: textOf(raw["policy"]),
    version: textOf(raw["version"]),
    explain: textOf(raw["explain"]),
  });
}

function stepOf(asked: unknown): number | undefined {
  const step = Number(textOf(asked));
  return Number.isInteger(step) && step >= 1 && step <= 4 ? step : undefined;
}
