import { present, textOf } from "../app/search.ts";

/** `from` is the policy whose text the editor begins with. */
export function readWriteSearch(raw: Record<string, unknown>): { from?: string } {
  return present({ from: textOf(raw["from"]) });
}

export function readCompareSearch(raw: Record<string, unknown>): { a?: string; b?: string } {
  return present({ a: textOf(raw["a"]), b: textOf(raw["b"]) });
}

export function readWhatIfSearch(raw: Record<string, unknown>): { policy?: string } {
  return present({ policy: textOf(raw["policy"]) });
}
