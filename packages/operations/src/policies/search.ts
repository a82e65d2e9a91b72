import { ok } from "@daowei/domain/result";
import type { Act } from "../context.ts";

/** A sentence of a policy in which the words stand. */
export interface PolicyHit {
  readonly policyId: string;
  readonly number: string;
  readonly article: string;
  readonly text: string;
  /** Word for word; false where the file tells what the notice says. */
  readonly quoted: boolean;
}

export const mostHits = 60;

/** 全文检索: the sentences of every policy in which the words stand, blanks aside; the newest policies first. */
export const searchPolicies: Act<
  { readonly text: string },
  { hits: readonly PolicyHit[]; more: number }
> = async (context, { text }) => {
  const wanted = plain(text);
  const policies = [...context.library.policies.values()].toSorted(
    (a, b) => Math.max(...b.policy.document.years) - Math.max(...a.policy.document.years),
  );
  const hits = policies.flatMap(({ policy: { document } }) =>
    Object.values(document.citations).flatMap(({ number, article, quote, paraphrase }) => {
      const sentence = quote ?? paraphrase;
      if (sentence === undefined || !plain(sentence).includes(wanted)) return [];
      return [
        {
          policyId: document.id,
          number: number ?? document.number,
          article,
          text: sentence,
          quoted: quote !== undefined,
        },
      ];
    }),
  );
  return ok({ hits: hits.slice(0, mostHits), more: Math.max(0, hits.length - mostHits) });
};

/** As people type it: without blanks, brackets and commas of one kind. */
function plain(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase();
}
