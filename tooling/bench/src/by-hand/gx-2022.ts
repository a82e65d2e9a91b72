import type { HeadcountRow } from "@daowei/domain/enrolment";
import type { KnownPlace } from "../cases/notices.ts";
import { alone, type Owed, tableUnit, toTable } from "./owed.ts";

type Places = ReadonlyMap<string, KnownPlace>;

/** 桂医保发〔2022〕30号 in whole fen: the rules as a program, nothing else. */
export function guangxi(places: Places, { placeCode, insuredClass, heads }: HeadcountRow): Owed {
  const place = places.get(placeCode);
  if (place === undefined) throw new Error(`unknown place ${placeCode}`);
  const totalFen = 61_000n * heads;
  if (insuredClass === "student_central") return alone("central", "000000", totalFen);
  const central = { level: "central", payerCode: "000000", amountFen: 48_800n * heads };
  if (insuredClass === "student_province") {
    const province = { level: "province", payerCode: "450000", amountFen: 12_200n * heads };
    return { totalFen, shares: [central, province] };
  }
  const perHead = place.alleviated ? 9_150n : 6_100n;
  const province = { level: "province", payerCode: "450000", amountFen: perHead * heads };
  if (place.alleviated) {
    const county = { level: "county", payerCode: place.code, amountFen: 3_050n * heads };
    return { totalFen, shares: [central, province, county] };
  }
  return { totalFen, shares: [central, province, local(place, 6_100n * heads)] };
}

/** The same in tables of 0.01万元: the total half up, units by largest remainder, ties to the higher level. */
export function guangxiTables(
  places: Places,
  { placeCode, insuredClass, heads }: HeadcountRow,
): Owed {
  const place = places.get(placeCode);
  if (place === undefined) throw new Error(`unknown place ${placeCode}`);
  const totalFen = toTable(61_000n * heads);
  if (insuredClass === "student_central") return alone("central", "000000", totalFen);
  if (insuredClass === "student_province") {
    const [first, second] = byRemainder(totalFen / tableUnit, 48_800n, 12_200n);
    const central = { level: "central", payerCode: "000000", amountFen: first };
    return {
      totalFen,
      shares: [central, { level: "province", payerCode: "450000", amountFen: second }],
    };
  }
  const [first, second, third] = place.alleviated
    ? byRemainder(totalFen / tableUnit, 48_800n, 9_150n)
    : byRemainder(totalFen / tableUnit, 48_800n, 6_100n);
  const central = { level: "central", payerCode: "000000", amountFen: first };
  const province = { level: "province", payerCode: "450000", amountFen: second };
  const county = { level: "county", payerCode: place.code, amountFen: third };
  return {
    totalFen,
    shares: [central, province, place.alleviated ? county : local(place, third)],
  };
}

function local(place: KnownPlace, amountFen: bigint) {
  if (!place.district) return { level: "county", payerCode: place.code, amountFen };
  if (place.city === null) throw new Error(`district ${place.code} has no city`);
  return { level: "city", payerCode: place.city, amountFen };
}

// Three parts of 61000; the units that cutting off leaves over go by largest remainder, ties to the earlier part.
function byRemainder(units: bigint, a: bigint, b: bigint): readonly [bigint, bigint, bigint] {
  const c = 61_000n - a - b;
  let first = (units * a) / 61_000n;
  let second = (units * b) / 61_000n;
  let third = (units * c) / 61_000n;
  const left = units - first - second - third;
  if (left > 0n) {
    const x = units * a - first * 61_000n;
    const y = units * b - second * 61_000n;
    const z = units * c - third * 61_000n;
    const one = left === 1n;
    const smallest = z <= x && z <= y ? z : y <= x ? y : x;
    const last = smallest === z ? 3 : smallest === y ? 2 : 1;
    if (one ? x >= y && x >= z : last !== 1) first += 1n;
    if (one ? y > x && y >= z : last !== 2) second += 1n;
    if (one ? z > x && z > y : last !== 3) third += 1n;
  }
  return [first * tableUnit, second * tableUnit, third * tableUnit];
}
