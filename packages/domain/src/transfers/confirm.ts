import type { Fen } from "#money";
import { ok, refuse, type Result } from "#result";
import { type CivilDate, daysBetween } from "#time";
import { matchOf, type TransferMatch } from "./match-axis.ts";
import { type TransferAct, transferAfter, type TransferStage } from "./transfer-life.ts";

/** Why an arrival is not confirmed; amounts in fen as decimal text. */
export type ArrivalProblem =
  | { readonly kind: "act_not_possible"; readonly act: string; readonly stage: string }
  | {
      readonly kind: "arrival_exceeds_open";
      readonly openFen: string;
      readonly amountFen: string;
    }
  | { readonly kind: "arrived_before_sent"; readonly sentOn: string; readonly arrivedOn: string }
  | { readonly kind: "date_in_future"; readonly date: string; readonly today: string };

/** A receipt held against a transfer as it stands. */
export interface Receipt {
  readonly transfer: {
    readonly stage: TransferStage;
    readonly amountFen: Fen;
    readonly arrivedFen: Fen;
    readonly sentOn: CivilDate | null;
  };
  readonly amountFen: Fen;
  readonly arrivedOn: CivilDate;
  readonly today: CivilDate;
}

/** What a confirmed receipt makes of its transfer. */
export interface Confirmed {
  readonly act: TransferAct;
  readonly stage: TransferStage;
  readonly match: TransferMatch;
  readonly arrivedFen: Fen;
}

/** What of a transfer has not arrived yet, in fen. */
export function openFen(transfer: { readonly amountFen: Fen; readonly arrivedFen: Fen }): Fen {
  return transfer.amountFen - transfer.arrivedFen;
}

/** Holds a receipt against its transfer: never more than is open, never before it was sent, never in the future. */
export function confirmReceipt(receipt: Receipt): Result<Confirmed, ArrivalProblem> {
  const { transfer, amountFen, arrivedOn, today } = receipt;
  const open = openFen(transfer);
  const act = amountFen === open ? "confirm_arrival" : "confirm_part";
  const stage = transferAfter(transfer.stage, act);
  if (stage === undefined)
    return refuse({ kind: "act_not_possible", act: "confirm_arrival", stage: transfer.stage });
  if (amountFen <= 0n || amountFen > open)
    return refuse({
      kind: "arrival_exceeds_open",
      openFen: open.toString(),
      amountFen: amountFen.toString(),
    });
  if (daysBetween(today, arrivedOn) > 0)
    return refuse({ kind: "date_in_future", date: arrivedOn, today });
  if (transfer.sentOn !== null && daysBetween(transfer.sentOn, arrivedOn) < 0)
    return refuse({ kind: "arrived_before_sent", sentOn: transfer.sentOn, arrivedOn });
  const arrivedFen = transfer.arrivedFen + amountFen;
  const match = matchOf({ amountFen: transfer.amountFen, arrivedFen, proposed: false });
  return ok({ act, stage, match, arrivedFen });
}

/** Arrival rate 到位率 in 1/100 of a percent, rounded down so that 10000 means all of it; null when nothing is due. */
export function arrivalRateBasisPoints(arrivedFen: Fen, dueFen: Fen): number | null {
  return dueFen === 0n ? null : Number((arrivedFen * 10_000n) / dueFen);
}
