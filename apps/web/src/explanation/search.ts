import { accepted, textOf } from "../app/search.ts";

/** An explanation that is not stored yet, of a preview: its inputs. */
export function readExplainSearch(raw: Record<string, unknown>): {
  policy?: string;
  of?: string;
  insured?: string;
  heads?: string;
  level?: string;
} {
  return accepted(raw, {
    policy: textOf(raw["policy"]),
    of: textOf(raw["of"]),
    insured: textOf(raw["insured"]),
    heads: textOf(raw["heads"]),
    level: textOf(raw["level"]),
  });
}
