import type { Fen } from "#money";
import { ok, refuse, type Result } from "#result";
import { type CivilDate, daysBetween } from "#time";
import { transferAfter, type TransferStage } from "./transfer-life.ts";

/** Why a sending, or a change to one, is not recorded. */
export type SendingProblem =
  | { readonly kind: "act_not_possible"; readonly act: string; readonly stage: string }
  | { readonly kind: "date_in_future"; readonly date: string; readonly today: string }
  | { readonly kind: "sent_before_issue"; readonly issuedOn: string; readonly sentOn: string }
  | { readonly kind: "arrived_before_sent"; readonly sentOn: string; readonly arrivedOn: string }
  | { readonly kind: "money_arrived_already"; readonly arrivedFen: string };

/** Holds a day of sending against the day of issue and today: money leaves on an issued order only, and never tomorrow. */
export function checkSentOn(dates: {
  readonly sentOn: CivilDate;
  readonly issuedOn: CivilDate;
  readonly today: CivilDate;
}): Result<void, SendingProblem> {
  const { sentOn, issuedOn, today } = dates;
  if (daysBetween(today, sentOn) > 0)
    return refuse({ kind: "date_in_future", date: sentOn, today });
  if (daysBetween(issuedOn, sentOn) < 0)
    return refuse({ kind: "sent_before_issue", issuedOn, sentOn });
  return ok(undefined);
}

/** A sending that was recorded wrongly, as it stands. */
export interface RecordedSending {
  readonly stage: TransferStage;
  readonly arrivedFen: Fen;
  /** Day of the earliest receipt that stands; null while none does. */
  readonly firstArrivedOn: CivilDate | null;
}

/** Decides on another day or voucher for a recorded sending: the stage stays, and no receipt may come before the new day. */
export function correctSent(
  sending: RecordedSending,
  sentOn: CivilDate,
): Result<TransferStage, SendingProblem> {
  const { stage, firstArrivedOn } = sending;
  const to = transferAfter(stage, "correct_sent");
  if (to === undefined) return refuse({ kind: "act_not_possible", act: "correct_sent", stage });
  if (firstArrivedOn !== null && daysBetween(sentOn, firstArrivedOn) < 0)
    return refuse({ kind: "arrived_before_sent", sentOn, arrivedOn: firstArrivedOn });
  return ok(to);
}

/** Decides on taking back a sending that never was, or on money that came back: not while any of it counts as arrived. */
export function undoSent(
  sending: Pick<RecordedSending, "stage" | "arrivedFen">,
  act: "reverse_sent" | "record_returned" | "payment_returned",
): Result<TransferStage, SendingProblem> {
  const { stage, arrivedFen } = sending;
  const to = transferAfter(stage, act);
  if (to === undefined) return refuse({ kind: "act_not_possible", act, stage });
  if (arrivedFen > 0n)
    return refuse({ kind: "money_arrived_already", arrivedFen: arrivedFen.toString() });
  return ok(to);
}
