import type { HeadcountRow } from "@daowei/domain/enrolment";
import type { KnownPlace, Notice } from "./notices.ts";

/** What general rule engines are told about a row; whole fen and heads are exact in a double at this size. */
export interface Facts extends Record<string, string | number> {
  readonly insuredClass: string;
  readonly kind: string;
  readonly heads: number;
}

/** One rule: for these classes and kinds of place, fen per head by level. */
export interface Rule {
  readonly classes: readonly string[];
  readonly kinds: readonly string[];
  readonly perHeadFen: Readonly<Partial<Record<Level, number>>>;
}

/** A level that a rule names. */
export type Level = "central" | "province" | "city" | "county" | "local";

const everybody = ["resident", "residence_permit", "student_city"];
const guangxiKinds = ["alleviated", "district", "county"];

const guangxi: readonly Rule[] = [
  { classes: ["student_central"], kinds: guangxiKinds, perHeadFen: { central: 61_000 } },
  {
    classes: ["student_province"],
    kinds: guangxiKinds,
    perHeadFen: { central: 48_800, province: 12_200 },
  },
  {
    classes: everybody,
    kinds: ["alleviated"],
    perHeadFen: { central: 48_800, province: 9_150, county: 3_050 },
  },
  {
    classes: everybody,
    kinds: ["district"],
    perHeadFen: { central: 48_800, province: 6_100, city: 6_100 },
  },
  {
    classes: everybody,
    kinds: ["county"],
    perHeadFen: { central: 48_800, province: 6_100, county: 6_100 },
  },
];

const central = [
  [1, 46_400],
  [2, 34_800],
  [3, 29_000],
  [4, 17_400],
  [5, 5_800],
] as const;

const country: readonly Rule[] = [
  {
    classes: ["student_central"],
    kinds: central.flatMap(([tier]) => [`tier-${tier}`, `municipality-${tier}`]),
    perHeadFen: { central: 58_000 },
  },
  {
    classes: [...everybody, "student_central", "student_province"],
    kinds: ["xpcc"],
    perHeadFen: { central: 58_000 },
  },
  ...central.flatMap(([tier, own]): readonly Rule[] => {
    const both = [`tier-${tier}`, `municipality-${tier}`];
    const rest = 58_000 - own;
    return [
      {
        classes: ["resident", "residence_permit"],
        kinds: both,
        perHeadFen: { central: own, local: rest },
      },
      { classes: ["student_province"], kinds: both, perHeadFen: { central: own, province: rest } },
      {
        classes: ["student_city"],
        kinds: [`tier-${tier}`],
        perHeadFen: { central: own, city: rest },
      },
      {
        classes: ["student_city"],
        kinds: [`municipality-${tier}`],
        perHeadFen: { central: own, province: rest },
      },
    ];
  }),
];

/** The rules of a notice as general engines take them. */
export function rulesOf({ id }: Notice): readonly Rule[] {
  return id === "gx-2022" ? guangxi : country;
}

/** The facts of a row. */
export function factsOf(notice: Notice, { placeCode, insuredClass, heads }: HeadcountRow): Facts {
  const place = notice.places.get(placeCode);
  if (place === undefined) throw new Error(`unknown place ${placeCode}`);
  return { insuredClass, kind: kindOf(notice, place), heads: Number(heads) };
}

const municipalities = new Set(["110000", "120000", "310000", "500000"]);

/** The kind of a place in the words of the rules. */
export function kindOf(notice: Notice, place: KnownPlace): string {
  if (notice.id === "gx-2022")
    return place.alleviated ? "alleviated" : place.district ? "district" : "county";
  if (place.code === "660000") return "xpcc";
  const tier = place.western ? "1" : place.tier;
  return `${municipalities.has(place.province) ? "municipality" : "tier"}-${tier}`;
}
