import type { PolicyDetail } from "@daowei/api/contracts";
import type { z } from "zod";

type Detail = z.infer<typeof PolicyDetail>;
export type KeyedCitation = Detail["citations"][number];

/** The sentences behind the keys, each once. */
export function sentencesFor(
  policy: Detail,
  keys: readonly (string | null)[],
): readonly KeyedCitation[] {
  return policy.citations.filter(({ key }) => keys.includes(key));
}

/** The sentence that names the standard: the one so called, else the first that says its figure. */
export function standardSentence(
  policy: Pick<Detail, "citations" | "standardYuan">,
): KeyedCitation | undefined {
  const { citations, standardYuan } = policy;
  const named = citations.find(({ key }) => key.startsWith("standard"));
  if (named !== undefined || standardYuan === null) return named;
  return citations.find(({ quote }) => quote.includes(`${standardYuan}元`));
}

/** The sentences that no rule shown above rests on. */
export function sentencesLeft(policy: Detail): readonly KeyedCitation[] {
  const used = new Set([
    standardSentence(policy)?.key,
    ...policy.cases.flatMap(({ shares }) => shares.map(({ citationKey }) => citationKey)),
    ...policy.contributions.map(({ citationKey }) => citationKey),
    ...policy.deadlines.map(({ citationKey }) => citationKey),
    ...policy.headcounts.map(({ citationKey }) => citationKey),
    ...policy.settlement.map(({ citationKey }) => citationKey),
  ]);
  return policy.citations.filter(({ key }) => !used.has(key));
}
