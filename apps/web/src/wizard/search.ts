import { present, textOf } from "../app/search.ts";

export function readWizardSearch(raw: Record<string, unknown>): {
  step?: string;
  policy?: string;
  version?: string;
} {
  return present({
    step: textOf(raw["step"]),
    policy: textOf(raw["policy"]),
    version: textOf(raw["version"]),
  });
}
