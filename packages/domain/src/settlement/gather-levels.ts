import { type ShareLevel, shareLevels } from "#policies";
import type { PaidAhead, SettlementProblem } from "./paid-ahead.ts";
import type { PlaceDue } from "./place-due.ts";
import type { Due } from "./settle.ts";

interface Paired {
  readonly due: Due;
  readonly paid: PaidAhead;
}

/** Puts what was paid ahead beside what is due, and names everything that finds no counterpart. */
export function gatherLevels(
  dues: readonly PlaceDue[],
  paidAhead: readonly PaidAhead[],
): { readonly dues: readonly Paired[]; readonly problems: readonly SettlementProblem[] } {
  const problems = [...negative(paidAhead), ...mixed(paidAhead), ...twice(paidAhead)];
  const levels = new Set(paidAhead.map(({ level }) => level));
  const wanted = levels.has(null) ? wholePlaces(dues) : byLevel(dues, levels);
  const entered = new Map(paidAhead.map((paid) => [keyOf(paid), paid]));
  const paired: Paired[] = [];
  for (const due of wanted) {
    const { placeCode, placeName, level } = due;
    const paid = entered.get(keyOf(due));
    if (paid === undefined) problems.push({ kind: "not-entered", placeCode, placeName, level });
    else paired.push({ due, paid });
  }
  const known = new Set(wanted.map(keyOf));
  problems.push(
    ...paidAhead.filter((paid) => !known.has(keyOf(paid))).map((paid) => withoutDue(paid, dues)),
  );
  return { dues: paired, problems };
}

function keyOf(one: { readonly placeCode: string; readonly level: ShareLevel | null }): string {
  return `${one.placeCode} ${one.level ?? ""}`;
}

// A level of a place may have several payers; a table has one row for it.
function byLevel(
  dues: readonly PlaceDue[],
  levels: ReadonlySet<ShareLevel | null>,
): readonly Due[] {
  const wanted = dues.filter(({ level }) => levels.has(level));
  return [...Map.groupBy(wanted, keyOf).values()].map((own) =>
    together(own, own[0]?.level ?? null),
  );
}

function wholePlaces(dues: readonly PlaceDue[]): readonly Due[] {
  const places = Map.groupBy(dues, ({ placeCode }) => placeCode);
  return [...places.values()].map((own) => together(own, null));
}

function together(own: readonly PlaceDue[], level: ShareLevel | null): Due {
  const [first, another] = own;
  if (first === undefined) throw new Error("a place without anything due");
  const parts = own.flatMap((due) =>
    due.parts.map((part) => ({ ...part, level: due.level, payerCode: due.payerCode })),
  );
  const only = another === undefined;
  return {
    placeCode: first.placeCode,
    placeName: first.placeName,
    level,
    payerCode: only ? first.payerCode : null,
    heads: countedOnce(own),
    perHeadYuan: only ? first.perHeadYuan : null,
    dueFen: own.reduce((sum, { dueFen }) => sum + dueFen, 0n),
    parts,
  };
}

// The same heads stand behind every level's part.
function countedOnce(own: readonly PlaceDue[]): bigint {
  const byClass = new Map<string, bigint>();
  for (const { insuredClass, heads } of own.flatMap(({ parts }) => parts))
    byClass.set(insuredClass, heads);
  return [...byClass.values()].reduce((sum, heads) => sum + heads, 0n);
}

function withoutDue({ row, placeCode, level }: PaidAhead, dues: readonly PlaceDue[]) {
  const own = dues.filter((due) => due.placeCode === placeCode);
  if (own.length === 0 || level === null)
    return { kind: "place-without-due", row, placeCode } as const;
  const owing = new Set(own.map((due) => due.level));
  const expected = shareLevels.filter((each) => owing.has(each));
  return { kind: "level-without-due", row, placeCode, level, expected } as const;
}

function negative(paidAhead: readonly PaidAhead[]): SettlementProblem[] {
  return paidAhead.flatMap(({ row, advancedFen, deductionFen, limitFen }) =>
    [advancedFen, deductionFen, limitFen].flatMap((amountFen): SettlementProblem[] =>
      amountFen === null || amountFen >= 0n ? [] : [{ kind: "negative-amount", row, amountFen }],
    ),
  );
}

function mixed(paidAhead: readonly PaidAhead[]): SettlementProblem[] {
  const [first] = paidAhead;
  const odd = paidAhead.find(({ level }) => (level === null) !== (first?.level === null));
  if (odd === undefined) return [];
  return [{ kind: "level-in-some-rows", row: odd.row, placeCode: odd.placeCode }];
}

function twice(paidAhead: readonly PaidAhead[]): SettlementProblem[] {
  const seen = new Map<string, number>();
  return paidAhead.flatMap((paid): SettlementProblem[] => {
    const { row, placeCode } = paid;
    const firstRow = seen.get(keyOf(paid));
    if (firstRow !== undefined) return [{ kind: "entered-twice", row, firstRow, placeCode }];
    seen.set(keyOf(paid), row);
    return [];
  });
}
