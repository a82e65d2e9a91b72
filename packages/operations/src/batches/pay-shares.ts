import type { Rounding } from "@daowei/domain/money";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { paidAheadByClass } from "@daowei/domain/settlement";
import type { Problem } from "../problem.ts";
import type { Draft, DraftObligation, DraftTransfer } from "./draft.ts";
import type { Batch } from "./lock-batch.ts";

/** 预拨比例: so many percent of what is owed for some places, or for all that no other share names, and why. */
export interface AdvanceShare {
  readonly percent: string;
  readonly reason: string;
  readonly onlyPlaces?: readonly string[] | undefined;
}

interface Asked {
  readonly kind: Batch["kind"];
  readonly shares: readonly AdvanceShare[] | undefined;
  readonly rounding: Rounding;
}

/** Cuts the transfers of a draft down to the shares that are paid ahead; what is owed stays beside them. */
export function payShares(draft: Draft, asked: Asked): Result<Draft, Problem> {
  const { kind, shares = [], rounding } = asked;
  if (shares.length === 0) return ok(draft);
  if (kind !== "advance") return refused("not_an_advance", null);
  const chosen = chosenFor(draft, shares);
  if (!chosen.ok) return chosen;
  const owed = Map.groupBy(draft.obligations, ({ transferId }) => transferId);
  const transfers: DraftTransfer[] = [];
  const obligations: DraftObligation[] = [];
  for (const one of draft.transfers) {
    const share = chosen.value(one.placeCode);
    const own = owed.get(one.id) ?? [];
    const paid = share === undefined ? own : cut(own, { share, rounding });
    if (paid.some(({ amountFen }) => amountFen === 0n))
      return refuse({ kind: "advance_share_leaves_nothing", placeCode: one.placeCode });
    obligations.push(...paid);
    transfers.push(share === undefined ? one : { ...one, ...ahead(one, paid, share) });
  }
  const amountFen = transfers.reduce((sum, one) => sum + one.amountFen, 0n);
  return ok({ ...draft, transfers, obligations, amountFen });
}

/** Classes by their keys, whatever order a database sorts texts in: among equal remainders the first gets the fen. */
export function byClass(
  a: { readonly insuredClass: string },
  b: { readonly insuredClass: string },
): number {
  return a.insuredClass < b.insuredClass ? -1 : 1;
}

function cut(
  own: readonly DraftObligation[],
  { share, rounding }: { readonly share: AdvanceShare; readonly rounding: Rounding },
): DraftObligation[] {
  const inOrder = own.toSorted(byClass);
  const dues = inOrder.map(({ amountFen }) => amountFen);
  const parts = paidAheadByClass(dues, share.percent, rounding);
  const paid = new Map(inOrder.map(({ id }, index) => [id, parts[index]]));
  return own.map((one) => {
    const amountFen = paid.get(one.id);
    if (amountFen === undefined) throw new Error(`${parts.length} parts for ${own.length} classes`);
    return { ...one, amountFen, legalFen: one.amountFen };
  });
}

function ahead(
  { amountFen: legalFen }: DraftTransfer,
  paid: readonly DraftObligation[],
  { percent, reason }: AdvanceShare,
) {
  const amountFen = paid.reduce((sum, one) => sum + one.amountFen, 0n);
  return { amountFen, legalFen, advancePercent: percent, advanceReason: reason };
}

/** Which share holds for a place: its own, else the one for the rest. Each place has one, and is in the draft. */
function chosenFor(
  { transfers }: Draft,
  shares: readonly AdvanceShare[],
): Result<(placeCode: string) => AdvanceShare | undefined, Problem> {
  const carried = new Set(transfers.map(({ placeCode }) => placeCode));
  const named = new Map<string, AdvanceShare>();
  for (const share of shares)
    for (const placeCode of share.onlyPlaces ?? []) {
      if (!carried.has(placeCode)) return refused("not_carried", placeCode);
      if (named.has(placeCode)) return refused("named_twice", placeCode);
      named.set(placeCode, share);
    }
  const [rest, second] = shares.filter(({ onlyPlaces }) => onlyPlaces === undefined);
  if (second !== undefined) return refused("named_twice", null);
  return ok((placeCode) => named.get(placeCode) ?? rest);
}

function refused(
  because: Extract<Problem, { kind: "advance_share_refused" }>["because"],
  placeCode: string | null,
) {
  return refuse<Problem>({ kind: "advance_share_refused", because, placeCode });
}
