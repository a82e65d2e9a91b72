import { groupRows } from "../enrolment/group-rows.ts";

/** A sentence of a notice as the library has it. */
export interface Sentence {
  readonly key: string;
  readonly number: string;
  readonly article: string;
  readonly quote: string;
  readonly verbatim: boolean;
}

/** Sentences of two notices that speak of the same; one that has no counterpart stands alone. */
export interface SentencePair<S extends Sentence> {
  readonly a: S | null;
  readonly b: S | null;
}

/** Sentences under one heading pair before others, and need less in common. */
const underOneHeading = 0.2;
const leastAlike = 0.35;

/** Pairs the sentences of two notices, the most alike first, those under one heading before others; in the order of b, then what only a has. */
export function pairSentences<S extends Sentence>(
  a: readonly S[],
  b: readonly S[],
): readonly SentencePair<S>[] {
  const candidates = a
    .flatMap((one) => b.map((other) => ({ one, other, score: scoreOf(one, other) })))
    .filter(({ score }) => score >= leastAlike)
    .sort((x, y) => y.score - x.score);
  const partners = new Map<S, S>();
  const taken = new Set<S>();
  for (const { one, other } of candidates) {
    if (taken.has(one) || partners.has(other)) continue;
    taken.add(one);
    partners.set(other, one);
  }
  return [
    ...b.map((other) => ({ a: partners.get(other) ?? null, b: other })),
    ...a.filter((one) => !taken.has(one)).map((one) => ({ a: one, b: null })),
  ];
}

function scoreOf(one: Sentence, other: Sentence): number {
  const bonus = one.article === other.article ? underOneHeading : 0;
  return likeness(one.quote, other.quote) + bonus;
}

/** How much two sentences have in common, 0 to 1: twice the pairs of characters that both have, of all there are. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsIn(one), pairsIn(other)];
  const all = a.length + b.length;
  if (all === 0) return one === other ? 1 : 0;
  const left = groupRows(a, (pair) => pair);
  const common = b.filter((pair) => left.get(pair)?.pop() !== undefined);
  return (2 * common.length) / all;
}

// Years and amounts are what a notice changes: they say nothing about what a sentence speaks of.
function pairsIn(text: string): readonly string[] {
  const plain = text.normalize("NFKC").replace(/[\s\d.,%;:。、()]/gu, "");
  return Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2));
}
