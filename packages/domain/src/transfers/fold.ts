import type { Fen } from "#money";
import { ok, refuse, type Result } from "#result";
import { transferActs, transferAfter, type TransferStage } from "./transfer-life.ts";

/** One event of a transfer's record, as far as the present row follows from it. */
export interface TransferEventFacts {
  readonly seq: number;
  readonly act: string;
  readonly from: TransferStage | null;
  readonly to: TransferStage;
  /** Fen that arrived, below zero where a receipt was taken back; null where no money is counted. */
  readonly amountFen: Fen | null;
  /** Day and voucher of a sending, null in other events. */
  readonly sentOn: string | null;
  readonly sendVoucherNumber: string | null;
}

/** What a transfer's record says that it is now. */
export interface Folded {
  readonly stage: TransferStage;
  readonly lastSeq: number;
  readonly arrivedFen: Fen;
  readonly sentOn: string | null;
  readonly sendVoucherNumber: string | null;
}

/** The first event that cannot be: a number left out, a stage that does not follow, or a step that the life does not have. */
export type BrokenRecord =
  | { readonly kind: "no_events" }
  | { readonly kind: "event_gap"; readonly expected: number; readonly found: number }
  | { readonly kind: "event_from_elsewhere"; readonly seq: number; readonly expected: string }
  | { readonly kind: "event_not_in_life"; readonly seq: number; readonly act: string };

const sendings: ReadonlySet<string> = new Set(["record_sent", "payment_accepted", "correct_sent"]);
const unsendings: ReadonlySet<string> = new Set([
  "reverse_sent",
  "record_returned",
  "payment_returned",
]);

/** Folds a transfer's events, in order, into its present row; the row in the store must equal it. */
export function foldTransfer(events: readonly TransferEventFacts[]): Result<Folded, BrokenRecord> {
  let now: Folded | null = null;
  for (const event of events) {
    const expected: number = now === null ? 1 : now.lastSeq + 1;
    if (event.seq !== expected) return refuse({ kind: "event_gap", expected, found: event.seq });
    const broken = now === null ? brokenBirth(event) : brokenStep(now.stage, event);
    if (broken !== undefined) return refuse(broken);
    now = after(now, event);
  }
  return now === null ? refuse({ kind: "no_events" }) : ok(now);
}

function brokenBirth({ seq, act, from, to }: TransferEventFacts): BrokenRecord | undefined {
  const born = act === "created" && from === null && to === "prepared";
  return born ? undefined : { kind: "event_not_in_life", seq, act };
}

function brokenStep(
  stage: TransferStage,
  { seq, act, from, to }: TransferEventFacts,
): BrokenRecord | undefined {
  if (from !== stage) return { kind: "event_from_elsewhere", seq, expected: stage };
  const known = transferActs.find((one) => one === act);
  const leads = known !== undefined && transferAfter(stage, known) === to;
  return leads ? undefined : { kind: "event_not_in_life", seq, act };
}

function after(before: Folded | null, event: TransferEventFacts): Folded {
  const { seq, act, to, amountFen, sentOn, sendVoucherNumber } = event;
  const arrivedBefore = before === null ? 0n : before.arrivedFen;
  const sent = sendings.has(act)
    ? { sentOn, sendVoucherNumber }
    : before === null || unsendings.has(act)
      ? { sentOn: null, sendVoucherNumber: null }
      : { sentOn: before.sentOn, sendVoucherNumber: before.sendVoucherNumber };
  const arrivedFen = amountFen === null ? arrivedBefore : arrivedBefore + amountFen;
  return { stage: to, lastSeq: seq, arrivedFen, ...sent };
}
