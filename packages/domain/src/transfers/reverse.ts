import type { Fen } from "#money";
import { ok, refuse, type Result } from "#result";
import { matchOf, type TransferMatch } from "./match-axis.ts";
import { transferAfter, type TransferStage } from "./transfer-life.ts";

/** Why a receipt is not reversed. */
export type ReversalProblem =
  | { readonly kind: "act_not_possible"; readonly act: string; readonly stage: string }
  | { readonly kind: "arrival_reversed_already"; readonly arrivalId: string }
  | { readonly kind: "reversal_not_reversible"; readonly arrivalId: string }
  | {
      readonly kind: "segregation_same_person";
      readonly act: string;
      readonly earlierAct: string;
    };

/** A row of the ledger of receipts of one transfer: a receipt (fen above zero) or the reversal of one (the same below zero). */
export interface LedgerRow {
  readonly id: string;
  readonly amountFen: Fen;
  readonly confirmedBy: string;
  /** The receipt that this row takes back. */
  readonly reverses: string | null;
}

/** What a reversal makes of its transfer; `amountFen` is below zero. */
export interface Reversed {
  readonly stage: TransferStage;
  readonly match: TransferMatch;
  readonly arrivedFen: Fen;
  readonly amountFen: Fen;
}

/** Sums the ledger of one transfer in fen: what of it has arrived and was not taken back. */
export function arrivedOf(ledger: readonly Pick<LedgerRow, "amountFen">[]): Fen {
  return ledger.reduce((sum, row) => sum + row.amountFen, 0n);
}

/** Acts that make a person no judge of what arrived: preparing the batch, and sending its money. */
const involved: ReadonlySet<string> = new Set([
  "created",
  "submit",
  "recall",
  "record_sent",
  "order_payment",
]);

function earlierHand(asked: {
  readonly row: LedgerRow;
  readonly userId: string;
  readonly actsOnBatch: readonly string[];
}): string | undefined {
  if (asked.row.confirmedBy === asked.userId) return "confirm_arrival";
  return asked.actsOnBatch.find((act) => involved.has(act));
}

/** Takes a receipt 冲销 back whole by a new row: once, never a reversal itself, and never by who confirmed it, sent the money or prepared the batch. */
export function reverseReceipt(
  transfer: { readonly stage: TransferStage; readonly amountFen: Fen },
  asked: {
    readonly ledger: readonly LedgerRow[];
    readonly row: LedgerRow;
    readonly userId: string;
    /** What this person did on the batch, by its record. */
    readonly actsOnBatch: readonly string[];
  },
): Result<Reversed, ReversalProblem> {
  const { ledger, row } = asked;
  const stage = transferAfter(transfer.stage, "reverse_arrival");
  if (stage === undefined)
    return refuse({ kind: "act_not_possible", act: "reverse_arrival", stage: transfer.stage });
  if (row.reverses !== null) return refuse({ kind: "reversal_not_reversible", arrivalId: row.id });
  if (ledger.some((other) => other.reverses === row.id))
    return refuse({ kind: "arrival_reversed_already", arrivalId: row.id });
  const earlierAct = earlierHand(asked);
  if (earlierAct !== undefined)
    return refuse({ kind: "segregation_same_person", act: "reverse_arrival", earlierAct });
  const amountFen = -row.amountFen;
  const arrivedFen = arrivedOf(ledger) + amountFen;
  const match = matchOf({ amountFen: transfer.amountFen, arrivedFen, proposed: false });
  return ok({ stage, match, arrivedFen, amountFen });
}
