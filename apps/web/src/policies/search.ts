import { accepted, textOf } from "../app/search.ts";

/** `from` is the policy whose text the editor begins with. */
export function readWriteSearch(raw: Record<string, unknown>): { from?: string } {
  return accepted(raw, { from: textOf(raw["from"]) });
}

export function readCompareSearch(raw: Record<string, unknown>): { a?: string; b?: string } {
  return accepted(raw, { a: textOf(raw["a"]), b: textOf(raw["b"]) });
}

export function readWhatIfSearch(raw: Record<string, unknown>): { policy?: string } {
  return accepted(raw, { policy: textOf(raw["policy"]) });
}
