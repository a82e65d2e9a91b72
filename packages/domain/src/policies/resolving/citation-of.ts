import type { PolicyDocument } from "../schema/policy-document.ts";
import type { Citation } from "../trace.ts";
import { remembered } from "./memory.ts";

const citations = new WeakMap<PolicyDocument, Map<string, Citation>>();

/** The citation under a key; throws for an unknown key, which `compilePolicy` has refused before. */
export function citationOf(document: PolicyDocument, key: string): Citation {
  const known = citations.get(document) ?? new Map<string, Citation>();
  citations.set(document, known);
  return remembered(known, key, () => makeCitation(document, key));
}

function makeCitation(document: PolicyDocument, key: string): Citation {
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
