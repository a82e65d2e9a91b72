import { canonicalJson, sha256 } from "../identity.ts";
import type { Proposal } from "./find-proposal.ts";
import type { Examined } from "./proposal-kind.ts";

/** The effect as the exact text that is kept and hashed. */
export function effectText({ effect }: Pick<Examined, "effect">): string {
  return canonicalJson(effect);
}

/** What a decision on a proposal is bound to: the change and what it does now. */
export function proposalHash(
  { id, payloadSha256 }: Pick<Proposal, "id" | "payloadSha256">,
  effect: string,
): string {
  return sha256(canonicalJson({ id, payloadSha256, effectSha256: sha256(effect) }));
}
