import type { HeadcountRow } from "@daowei/domain/enrolment";
import { Decimal } from "decimal.js";
import { payerOfRest } from "../by-hand/cn-2021.ts";
import type { KnownPlace, Notice } from "../cases/notices.ts";
import { type Answer, answerLevels, type Contestant, Keeper, type Unit } from "./contestant.ts";

const Exact = Decimal.clone({ precision: 40 });

type Amounts = readonly (readonly [level: string, fen: Decimal])[];

/** The two notices by hand with decimal.js in place of BigInt. */
export function withDecimal(gx: Notice, cn: Notice, unit: Unit): Contestant {
  const keeper = new Keeper();
  const amounts = (notice: Notice, row: HeadcountRow): Amounts => {
    const place = notice.places.get(row.placeCode);
    if (place === undefined) throw new Error(`unknown place ${row.placeCode}`);
    const perHead = notice.id === "gx-2022" ? guangxi(place, row) : country(place, row);
    return settled(perHead, new Exact(row.heads.toString()), {
      unit,
      rest: notice.id === "cn-2021",
    });
  };
  return {
    name: "decimal.js by hand",
    task: "single",
    unit,
    pass: () => {
      for (const notice of [gx, cn])
        for (const row of notice.rows) keeper.keep(amounts(notice, row));
    },
    answers: () =>
      [gx, cn].flatMap((notice) => notice.rows.map((row) => inFen(amounts(notice, row)))),
  };
}

type PerHead = readonly (readonly [level: string, yuan: Decimal])[];

const yuan = (text: string) => new Exact(text);
const standard = yuan("580");

function guangxi(place: KnownPlace, { insuredClass }: HeadcountRow): PerHead {
  if (insuredClass === "student_central") return [["central", yuan("610")]];
  const central = ["central", yuan("488")] as const;
  if (insuredClass === "student_province") return [central, ["province", yuan("122")]];
  if (place.alleviated) return [central, ["province", yuan("91.5")], ["county", yuan("30.5")]];
  return [central, ["province", yuan("61")], [place.district ? "city" : "county", yuan("61")]];
}

const percents: Readonly<Record<string, string>> = {
  "1": "0.8",
  "2": "0.6",
  "3": "0.5",
  "4": "0.3",
  "5": "0.1",
};

function country(place: KnownPlace, { insuredClass, placeCode }: HeadcountRow): PerHead {
  if (placeCode === "660000" || insuredClass === "student_central") return [["central", standard]];
  const percent = percents[place.western ? "1" : place.tier];
  if (percent === undefined) throw new Error(`place ${place.code} is in no tier`);
  const central = standard.times(percent);
  const { level } = payerOfRest(place, insuredClass);
  return [
    ["central", central],
    [level, standard.minus(central)],
  ];
}

function settled(
  perHead: PerHead,
  heads: Decimal,
  { unit, rest }: { readonly unit: Unit; readonly rest: boolean },
): Amounts {
  const products = perHead.map(([level, own]) => [level, own.times(heads).times(100)] as const);
  if (unit === "fen") return products;
  const total = toTable(products.reduce((sum, [, fen]) => sum.plus(fen), new Exact(0)));
  if (products.length === 1) return [["central", total]];
  if (!rest) return byRemainder(products, total);
  const [first, second] = products;
  if (first === undefined || second === undefined) throw new Error("two shares were expected");
  const central = toTable(first[1]);
  return [
    ["central", central],
    [second[0], total.minus(central)],
  ];
}

function toTable(fen: Decimal): Decimal {
  return fen.div(10_000).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(10_000);
}

function byRemainder(products: Amounts, total: Decimal): Amounts {
  const exact = products.reduce((sum, [, fen]) => sum.plus(fen), new Exact(0));
  if (exact.isZero()) return products;
  const quotas = products.map(([level, fen], order) => {
    const product = total.div(10_000).times(fen);
    const units = product.divToInt(exact);
    return { level, order, units, remainder: product.minus(units.times(exact)) };
  });
  const left = quotas.reduce((sum, { units }) => sum.minus(units), total.div(10_000));
  const favoured = quotas
    .toSorted((a, b) => b.remainder.comparedTo(a.remainder) || a.order - b.order)
    .slice(0, left.toNumber());
  return quotas.map((quota) => [
    quota.level,
    quota.units.plus(favoured.includes(quota) ? 1 : 0).times(10_000),
  ]);
}

function inFen(amounts: Amounts): Answer {
  return answerLevels.map((level) => {
    const own = amounts.find(([name]) => name === level);
    return own === undefined ? 0n : BigInt(own[1].toFixed(0));
  });
}
