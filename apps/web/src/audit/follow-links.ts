import type { ChainPage } from "@daowei/api/contracts";
import { sha256 } from "../files/sha256.ts";

export type ChainLink = ChainPage["links"][number];

/** How far the chain was followed. */
export interface Followed {
  readonly number: string;
  readonly hash: string;
}

/** The first entry that does not fit, and what about it. */
export interface ChainFault {
  readonly kind: "gap" | "content" | "seal" | "head" | "anchor" | "anchor_beyond_head";
  readonly number: string;
  readonly expected: string;
  readonly found: string;
}

export const chainBegin: Followed = { number: "0", hash: "0".repeat(64) };

/** Recomputes every hash of some links that follow on what was followed before; stops at the first that does not fit. */
export async function followLinks(
  before: Followed,
  links: readonly ChainLink[],
): Promise<{ readonly last: Followed; readonly fault: ChainFault | null }> {
  let last = before;
  for (const link of links) {
    const fault = await faultOf(last, link);
    if (fault !== null) return { last, fault };
    last = { number: link.number, hash: link.hash };
  }
  return { last, fault: null };
}

async function faultOf(last: Followed, link: ChainLink): Promise<ChainFault | null> {
  const { number, content, contentHash, hash } = link;
  const next = (BigInt(last.number) + 1n).toString();
  if (number !== next) return { kind: "gap", number, expected: next, found: number };
  if (content !== null) {
    const found = await sha256(content);
    if (found !== contentHash) return { kind: "content", number, expected: contentHash, found };
  }
  const sealed = await sha256(`${number}\n${last.hash}\n${contentHash}`);
  return sealed === hash ? null : { kind: "seal", number, expected: sealed, found: hash };
}
