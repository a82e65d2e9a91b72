import type { Apportionment, ApportionedRow } from "#apportionment";
import { allot, type Fen, fenPerUnit, type RoundingUnit, roundQuotient } from "#money";
import { type CompiledPolicy, type ShareLevel, shareLevels } from "#policies";

/** What one payer owes for one class at the place, as it was apportioned. */
export interface DuePart {
  readonly insuredClass: string;
  readonly heads: bigint;
  readonly perHeadYuan: string;
  readonly amountFen: Fen;
}

/** What one payer owes for a place, all classes together. */
export interface PlaceDue {
  readonly placeCode: string;
  readonly placeName: string;
  readonly level: ShareLevel;
  readonly payerCode: string;
  readonly heads: bigint;
  /** Yuan per head; null where classes differ. */
  readonly perHeadYuan: string | null;
  readonly dueFen: Fen;
  readonly parts: readonly DuePart[];
}

/** `class`: each class is rounded and a place is their sum; `place`: a place is rounded once, all classes together. */
export type RoundedBy = "class" | "place";

/** What every payer owes for every place, in the order of the rows and levels; the levels of a place add up to its total. */
export function placeDues(
  apportionment: Apportionment,
  policy: CompiledPolicy,
  roundedBy: RoundedBy,
): readonly PlaceDue[] {
  const places = Map.groupBy(apportionment.rows, ({ placeCode }) => placeCode);
  return [...places.values()].flatMap((rows) => {
    const dues = gathered(rows);
    return roundedBy === "class" ? dues : roundedOnce(dues, { rows, apportionment, policy });
  });
}

function gathered(rows: readonly ApportionedRow[]): readonly PlaceDue[] {
  const dues = new Map<string, PlaceDue>();
  for (const { placeCode, placeName, insuredClass, heads, shares } of rows) {
    for (const { level, payerCode, perHeadYuan, amountFen } of shares) {
      const key = `${level} ${payerCode}`;
      const part = { insuredClass, heads, perHeadYuan, amountFen };
      const before = dues.get(key);
      const parts = [...(before === undefined ? [] : before.parts), part];
      dues.set(key, {
        placeCode,
        placeName,
        level,
        payerCode,
        heads: parts.reduce((sum, one) => sum + one.heads, 0n),
        perHeadYuan: parts.every((one) => one.perHeadYuan === perHeadYuan) ? perHeadYuan : null,
        dueFen: parts.reduce((sum, one) => sum + one.amountFen, 0n),
        parts,
      });
    }
  }
  return [...dues.values()].toSorted(
    (a, b) => shareLevels.indexOf(a.level) - shareLevels.indexOf(b.level),
  );
}

interface OfPlace {
  readonly rows: readonly ApportionedRow[];
  readonly apportionment: Apportionment;
  readonly policy: CompiledPolicy;
}

// The same order as for one row: the total first, every share by itself, and what is left to whom the rule gives it.
function roundedOnce(dues: readonly PlaceDue[], place: OfPlace): readonly PlaceDue[] {
  const { unit, mode } = place.apportionment.rounding;
  const products = dues.map(({ parts }) => productOf(parts));
  const whole = products.reduce((sum, one) => sum + one, 0n);
  const toUnits = (product: bigint) => roundQuotient(product, scale * fenPerUnit[unit], mode);
  const units = products.map(toUnits);
  if (isSum(place)) return withDue(dues, units, unit);
  const total = toUnits(whole);
  const taker = dues.findIndex((due) => takesRest(due, place));
  const rest = units.reduce((left, one, index) => (index === taker ? left : left - one), total);
  if (taker >= 0 && rest >= 0n) units[taker] = rest;
  const settled = taker >= 0 && rest >= 0n ? units : whole === 0n ? units : allot(total, products);
  return withDue(dues, settled, unit);
}

function withDue(
  dues: readonly PlaceDue[],
  units: readonly bigint[],
  unit: RoundingUnit,
): readonly PlaceDue[] {
  return dues.map((due, index) => {
    const own = units[index];
    if (own === undefined) throw new Error(`no amount for ${due.level} of ${due.placeCode}`);
    return { ...due, dueFen: own * fenPerUnit[unit] };
  });
}

function isSum(place: OfPlace): boolean {
  return rulingsOf(place).every((ruling) => ruling?.terms.totalIsSum === true);
}

function rulingsOf({ rows, apportionment: { year }, policy }: OfPlace) {
  return rows.map(({ placeCode, insuredClass }) =>
    policy.book.recall(year, placeCode, insuredClass),
  );
}

// Yuan per head have at most so many decimals beyond the fen that one whole number holds every product exactly.
const decimals = 24;
const scale = 10n ** BigInt(decimals - 2);

function productOf(parts: readonly DuePart[]): bigint {
  return parts.reduce((sum, { perHeadYuan, heads }) => sum + scaled(perHeadYuan) * heads, 0n);
}

function scaled(yuan: string): bigint {
  const [whole = "", fraction = ""] = yuan.split(".", 2);
  if (fraction.length > decimals) throw new RangeError(`too many decimals: ${yuan}`);
  return BigInt(`${whole}${fraction.padEnd(decimals, "0")}`);
}

function takesRest(due: PlaceDue, place: OfPlace): boolean {
  return rulingsOf(place).every((ruling) => {
    if (ruling?.terms.remainderIndex === undefined) return false;
    const { terms, payers } = ruling;
    const { remainderIndex } = ruling.terms;
    return (
      terms.shares[remainderIndex]?.level === due.level && payers[remainderIndex] === due.payerCode
    );
  });
}
