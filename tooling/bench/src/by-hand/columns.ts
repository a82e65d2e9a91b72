import type { HeadcountColumns } from "@daowei/domain/apportionment";

/** Fen per head of each place and class by level, laid out by hand. */
export interface PerHeadColumns {
  readonly classes: number;
  /** By place and class: the row of `perHead`. */
  readonly rule: Uint8Array;
  readonly whole: bigint;
  /** By rule: central, province, city and county or local fen per head. */
  readonly perHead: readonly [BigInt64Array, BigInt64Array, BigInt64Array, BigInt64Array];
}

/** The columns that the loops fill: central, province, city, county or local, and the total. */
export type Filled = readonly [
  BigInt64Array,
  BigInt64Array,
  BigInt64Array,
  BigInt64Array,
  BigInt64Array,
];

/** Whole fen: one loop of products. */
export function multiplyByHand(by: PerHeadColumns, rows: HeadcountColumns, out: Filled): void {
  const { classes, rule } = by;
  const [a, b, c, d] = by.perHead;
  const [central, province, city, last, total] = out;
  const { placeIndex, classIndex, heads } = rows;
  const whole = BigInt.asIntN(64, by.whole);
  for (let row = 0; row < heads.length; row += 1) {
    const own = rule[(placeIndex[row] as number) * classes + (classIndex[row] as number)] as number;
    const count = heads[row] as bigint;
    central[row] = BigInt.asIntN(64, (a[own] as bigint) * count);
    province[row] = BigInt.asIntN(64, (b[own] as bigint) * count);
    city[row] = BigInt.asIntN(64, (c[own] as bigint) * count);
    last[row] = BigInt.asIntN(64, (d[own] as bigint) * count);
    total[row] = BigInt.asIntN(64, whole * count);
  }
}

/** Tables of 0.01万元: total and centre half up, the rest to the only other level. */
export function restByHand(by: PerHeadColumns, rows: HeadcountColumns, out: Filled): void {
  const { classes, rule } = by;
  const [a, b, c] = by.perHead;
  const [central, province, city, last, total] = out;
  const { placeIndex, classIndex, heads } = rows;
  const whole = BigInt.asIntN(64, by.whole);
  for (let row = 0; row < heads.length; row += 1) {
    const own = rule[(placeIndex[row] as number) * classes + (classIndex[row] as number)] as number;
    const count = heads[row] as bigint;
    const all = inTable(BigInt.asIntN(64, whole * count));
    const first = inTable(BigInt.asIntN(64, (a[own] as bigint) * count));
    const rest = BigInt.asIntN(64, all - first);
    const toProvince = (b[own] as bigint) > 0n;
    const toCity = (c[own] as bigint) > 0n;
    central[row] = first;
    province[row] = toProvince ? rest : 0n;
    city[row] = toCity ? rest : 0n;
    last[row] = toProvince || toCity ? 0n : rest;
    total[row] = all;
  }
}

/** Tables of 0.01万元: the total half up, units by largest remainder, ties to the higher level. */
export function remaindersByHand(by: PerHeadColumns, rows: HeadcountColumns, out: Filled): void {
  const { classes, rule } = by;
  const [a, b, c, d] = by.perHead;
  const [central, province, city, last, total] = out;
  const { placeIndex, classIndex, heads } = rows;
  const whole = BigInt.asIntN(64, by.whole);
  for (let row = 0; row < heads.length; row += 1) {
    const own = rule[(placeIndex[row] as number) * classes + (classIndex[row] as number)] as number;
    const all = inTable(BigInt.asIntN(64, whole * (heads[row] as bigint)));
    const units = BigInt.asIntN(64, all / 10_000n);
    const w = BigInt.asIntN(64, units * (a[own] as bigint));
    const x = BigInt.asIntN(64, units * (b[own] as bigint));
    const y = BigInt.asIntN(64, units * (c[own] as bigint));
    const z = BigInt.asIntN(64, units * (d[own] as bigint));
    const first = BigInt.asIntN(64, w / whole);
    const second = BigInt.asIntN(64, x / whole);
    const third = BigInt.asIntN(64, y / whole);
    const fourth = BigInt.asIntN(64, z / whole);
    central[row] = BigInt.asIntN(64, first * 10_000n);
    province[row] = BigInt.asIntN(64, second * 10_000n);
    city[row] = BigInt.asIntN(64, third * 10_000n);
    last[row] = BigInt.asIntN(64, fourth * 10_000n);
    total[row] = all;
    const given = BigInt.asIntN(
      64,
      BigInt.asIntN(64, first + second) + BigInt.asIntN(64, third + fourth),
    );
    if (given === units) continue;
    give(out, row, {
      left: units - given,
      remainders: [w % whole, x % whole, y % whole, z % whole],
    });
  }
}

function give(
  out: Filled,
  row: number,
  { left, remainders }: { readonly left: bigint; readonly remainders: bigint[] },
): void {
  for (let given = 0n; given < left; given += 1n) {
    let first = 0;
    for (let level = 1; level < 4; level += 1)
      if ((remainders[level] as bigint) > (remainders[first] as bigint)) first = level;
    remainders[first] = -1n;
    const column = out[first as 0];
    column[row] = (column[row] as bigint) + 10_000n;
  }
}

function inTable(fen: bigint): bigint {
  const units = BigInt.asIntN(64, BigInt.asIntN(64, fen + 5_000n) / 10_000n);
  return BigInt.asIntN(64, units * 10_000n);
}
