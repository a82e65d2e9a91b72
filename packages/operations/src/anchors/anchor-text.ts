import { ok, refuse, type Result } from "@daowei/domain/result";
import type { Anchor } from "../verification/finding.ts";

/** Why anchors cannot be used. */
export type AnchorProblem =
  | {
      readonly kind: "anchor_malformed";
      readonly source: string;
      readonly expected: string;
      readonly found: string;
    }
  | { readonly kind: "anchor_file_unreadable"; readonly path: string; readonly reason: string }
  | { readonly kind: "anchor_not_in_chain"; readonly source: string; readonly number: string };

const line = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z) ([1-9]\d{0,17}) ([0-9a-f]{64})$/u;

/** One line: the moment, the number, the hash. Short enough to be written down by hand and typed in again. */
export function anchorLine({ at, number, hash }: Omit<Anchor, "source">): string {
  return `${at} ${number} ${hash}\n`;
}

/** The anchors of a text, one a line; empty lines and those that begin with # are passed over. */
export function parseAnchors(text: string, source: string): Result<Anchor[], AnchorProblem> {
  const anchors: Anchor[] = [];
  for (const [index, written] of text.split(/\r?\n/u).entries()) {
    const found = written.trim();
    if (found === "" || found.startsWith("#")) continue;
    const place = `${source}:${index + 1}`;
    const [, at, number, hash] = line.exec(found) ?? [];
    if (at === undefined || number === undefined || hash === undefined)
      return refuse({
        kind: "anchor_malformed",
        source: place,
        expected: "2022-12-12T02:00:00.000Z 123 <64 hex digits>",
        found: found.slice(0, 120),
      });
    anchors.push({ at, number: BigInt(number), hash, source: place });
  }
  return ok(anchors);
}
