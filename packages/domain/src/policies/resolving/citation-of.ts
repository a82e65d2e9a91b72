import type { PolicyDocument } from "../schema/policy-document.ts";
import type { Citation } from "../trace.ts";

/** The citation under a key; throws for an unknown key, which `compilePolicy` has refused before. */
export function citationOf(document: PolicyDocument, key: string): Citation {
  const found = document.citations[key];
  if (found === undefined) throw new Error(`policy ${document.id} has no citation ${key}`);
  return {
    policyId: document.id,
    number: found.number ?? document.number,
    article: found.article,
    quote: found.quote ?? found.paraphrase ?? "",
    verbatim: found.quote !== undefined,
    confidence: found.confidence ?? document.confidence,
  };
}
