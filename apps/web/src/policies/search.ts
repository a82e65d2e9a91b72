import { accepted, oneOf, textOf } from "../app/search.ts";
import {
  readScenarios,
  type ScenarioKey,
  scenarioKeys,
  type Scenarios,
} from "../supposing/scenarios.ts";

/** `from` is the policy whose text the editor begins with. */
export function readWriteSearch(raw: Record<string, unknown>): { from?: string } {
  return accepted(raw, { from: textOf(raw["from"]) });
}

export function readCompareSearch(raw: Record<string, unknown>): { a?: string; b?: string } {
  return accepted(raw, { a: textOf(raw["a"]), b: textOf(raw["b"]) });
}

/** `b`, `c`, `d` are the scenarios beside what stands; `open` is the one whose amounts are shown. */
export function readWhatIfSearch(raw: Record<string, unknown>): Scenarios & {
  policy?: string;
  open?: ScenarioKey;
} {
  const { b, c, d } = readScenarios(raw);
  const open = oneOf(raw["open"], scenarioKeys);
  return accepted(raw, { policy: textOf(raw["policy"]), open, b, c, d });
}
