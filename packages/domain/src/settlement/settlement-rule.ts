import {
  type Citation,
  citationIn,
  type CompiledPolicy,
  type SettlementProvision,
} from "#policies";
import { ok, refuse, type Result } from "#result";
import type { SettlementProblem } from "./paid-ahead.ts";

/** How a place is settled, by the sentence that says so. */
export interface Rule extends Pick<SettlementProvision, "title" | "underpaid"> {
  readonly citation: Citation;
}

interface Asked {
  readonly placeCode: string;
  readonly parts: readonly { readonly insuredClass: string }[];
}

/** The settlement rule of a place; null where the notice has none, refused where it has several that disagree. */
export function ruleFor(
  policy: CompiledPolicy,
  year: number,
  { placeCode, parts }: Asked,
): Result<Rule | null, SettlementProblem> {
  const classes = new Set(parts.map(({ insuredClass }) => insuredClass));
  const applying = [...classes].flatMap((insuredClass) =>
    policy.book.applying(policy.settlement, { year, placeCode, insuredClass }),
  );
  const [first] = applying;
  if (first === undefined) return ok(null);
  if (applying.some(({ underpaid }) => underpaid !== first.underpaid)) {
    const titles = [...new Set(applying.map(({ title }) => title))];
    return refuse({ kind: "ambiguous-settlement", placeCode, titles });
  }
  const { title, underpaid, cite } = first;
  return ok({ title, underpaid, citation: citationIn(policy, cite) });
}
