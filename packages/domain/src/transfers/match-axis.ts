import type { Fen } from "#money";

/** How much of a transfer is accounted for, in order: nothing, a statement line that waits for confirmation, a part, all. */
export const transferMatches = ["none", "tentative", "partial", "full"] as const;
/** The second axis of a transfer, beside its stage. */
export type TransferMatch = (typeof transferMatches)[number];

/** What the match of a transfer must be: confirmed money (fen) speaks first, a proposed line only where there is none. */
export function matchOf(transfer: {
  readonly amountFen: Fen;
  readonly arrivedFen: Fen;
  /** Whether a statement line is proposed for it. */
  readonly proposed: boolean;
}): TransferMatch {
  if (transfer.arrivedFen === transfer.amountFen) return "full";
  if (transfer.arrivedFen > 0n) return "partial";
  return transfer.proposed ? "tentative" : "none";
}
