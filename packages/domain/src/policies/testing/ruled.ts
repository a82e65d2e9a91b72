import { uncheckedRuleBook } from "../compile-policy.ts";
import type { Terms } from "../resolving/ruling.ts";
import { country, readPolicy, type Sections } from "./invented-policy.ts";

/** Three sentences of an invented notice: its own, one of a reprint, one of which nobody is sure. */
export const sentences = `citations:
  all: { article: 第一条, quote: 补助按本条执行。 }
  own: { article: 第二条, quote: 另按本条执行。, confidence: B }
  guess: { number: 文号未确认, article: 第三条, paraphrase: 据称, confidence: U }`;

/** What an invented policy says of a resident of a county, before it is checked whole. */
export function ruled(sections: Sections, place = "990121") {
  const policy = readPolicy({ citations: sentences, ...sections });
  return uncheckedRuleBook(policy, { gazetteer: country }).ruling(2022, place, "resident");
}

/** The terms of an invented policy that is known to answer. */
export function terms(sections: Sections, place?: string): Terms {
  const ruling = ruled(sections, place);
  if (!ruling.ok) throw new Error(JSON.stringify(ruling.problem));
  return ruling.value.terms;
}

/** Why an invented policy does not answer; the answer where it does. */
export function problem(sections: Sections, place?: string): unknown {
  const ruling = ruled(sections, place);
  return ruling.ok ? ruling : ruling.problem;
}
