import type { Amount, PolicyDocument } from "#policies";
import type { MadeChange } from "./change.ts";
import { replaced } from "./replace.ts";
import type { Setting } from "./settings.ts";

/** A document in which something is supposed, and what was supposed so far. */
export interface Hypothesis {
  readonly document: PolicyDocument;
  readonly changes: readonly MadeChange[];
}

/**
 * Supposes another amount at a setting. It rests on a sentence of its own, "supposed", so that no explanation shows the
 * notice's words beside a number that the notice does not say; what follows from other changes counts as derived.
 */
export function supposing(
  { document, changes }: Hypothesis,
  { at }: Setting,
  { amount, change }: { readonly amount: Amount; readonly change: MadeChange },
): Hypothesis {
  const key = `what-if-${changes.length + 1}`;
  const supposition = {
    number: "假设",
    article: change.path,
    paraphrase: `${change.before} → ${change.after}`,
    confidence: change.derived ? ("D" as const) : ("U" as const),
  };
  const cited = "yuan" in amount || "percent" in amount ? { ...amount, cite: key } : amount;
  let next = replaced(document, at, cited);
  if (at.at(-1) === "amount") next = replaced(next, [...at.slice(0, -1), "cite"], key);
  const share = at.indexOf("shares");
  if (share >= 0) next = replaced(next, [...at.slice(0, share + 2), "assumed"], true);
  const citations = { ...next.citations, [key]: supposition };
  return { document: { ...next, citations }, changes: [...changes, change] };
}

/** The document without the citations that nothing rests on any more. */
export function withoutCitations(
  document: PolicyDocument,
  unused: ReadonlySet<string>,
): PolicyDocument {
  const kept = Object.entries(document.citations).filter(([key]) => !unused.has(key));
  return { ...document, citations: Object.fromEntries(kept) };
}
