import type { Role, TransferDetail } from "@daowei/api/contracts";

/** Corrections and reversals that a person may make on a transfer. */
export const changeActs = [
  "reverse_arrival",
  "correct_arrival",
  "correct_sent",
  "reverse_sent",
  "record_returned",
  "reopen",
  "hold_transfer",
  "release_transfer",
] as const;
export type ChangeAct = (typeof changeActs)[number];

/** Which of those on the sending a role may make at this stage; the server has the last word. */
export function sendingChanges(
  { holdAct, ...sending }: Pick<TransferDetail, "stage" | "payments" | "holdAct">,
  role: Role,
): readonly ChangeAct[] {
  return [...treasurysChanges(sending, role), ...(holdAct === null ? [] : [holdAct])];
}

function treasurysChanges(
  { stage, payments }: Pick<TransferDetail, "stage" | "payments">,
  role: Role,
): readonly ChangeAct[] {
  if (role !== "treasury") return [];
  if (stage === "failed" || stage === "returned") return ["reopen"];
  if (stage === "arrived") return ["correct_sent"];
  if (stage !== "sent") return [];
  return payments.some(({ status }) => status === "accepted")
    ? ["correct_sent", "record_returned"]
    : ["correct_sent", "reverse_sent", "record_returned"];
}

export interface ArrivalState {
  readonly kind: "stands" | "taken_back" | "reversal";
  /** The row it points at, by its place in the list from 1. */
  readonly pointsAt: number | null;
  readonly corrected: boolean;
}

/** What became of each row of the ledger: a receipt that stands, one that was taken back, or the reversal itself. */
export function arrivalStates(arrivals: TransferDetail["arrivals"]): readonly ArrivalState[] {
  const places = new Map(arrivals.map(({ id }, index) => [id, index + 1]));
  const takenBack = new Set(arrivals.map(({ reverses }) => reverses));
  return arrivals.map(({ id, reverses, corrects }) => ({
    kind: reverses !== null ? "reversal" : takenBack.has(id) ? "taken_back" : "stands",
    pointsAt: places.get(reverses ?? corrects ?? "") ?? null,
    corrected: corrects !== null,
  }));
}
