import type { HeadcountRow } from "@daowei/domain/enrolment";
import type { KnownPlace } from "../cases/notices.ts";
import { alone, type Owed, toTable } from "./owed.ts";

type Places = ReadonlyMap<string, KnownPlace>;

const municipalities = new Set(["110000", "120000", "310000", "500000"]);

/** What the centre pays per head in fen, by tier. */
export function centralPerHead({ western, tier, code }: KnownPlace): bigint {
  if (western) return 46_400n;
  switch (tier) {
    case "1":
      return 46_400n;
    case "2":
      return 34_800n;
    case "3":
      return 29_000n;
    case "4":
      return 17_400n;
    case "5":
      return 5_800n;
    default:
      throw new Error(`place ${code} is in no tier`);
  }
}

/** 医保发〔2021〕32号 in whole fen: the rules as a program, nothing else. */
export function country(places: Places, { placeCode, insuredClass, heads }: HeadcountRow): Owed {
  const place = places.get(placeCode);
  if (place === undefined) throw new Error(`unknown place ${placeCode}`);
  const totalFen = 58_000n * heads;
  if (placeCode === "660000" || insuredClass === "student_central")
    return alone("central", "000000", totalFen);
  return divided(place, insuredClass, { totalFen, centralFen: centralPerHead(place) * heads });
}

/** The same in tables of 0.01万元: total and centre half up, the rest to the others. */
export function countryTables(
  places: Places,
  { placeCode, insuredClass, heads }: HeadcountRow,
): Owed {
  const place = places.get(placeCode);
  if (place === undefined) throw new Error(`unknown place ${placeCode}`);
  const totalFen = toTable(58_000n * heads);
  if (placeCode === "660000" || insuredClass === "student_central")
    return alone("central", "000000", totalFen);
  const centralFen = toTable(centralPerHead(place) * heads);
  return divided(place, insuredClass, { totalFen, centralFen });
}

function divided(
  place: KnownPlace,
  insuredClass: string,
  { totalFen, centralFen }: { readonly totalFen: bigint; readonly centralFen: bigint },
): Owed {
  const amountFen = totalFen - centralFen;
  const { level, payerCode } = payerOfRest(place, insuredClass);
  const central = { level: "central", payerCode: "000000", amountFen: centralFen };
  return { totalFen, shares: [central, { level, payerCode, amountFen }] };
}

/** Who pays what the centre does not. */
export function payerOfRest(place: KnownPlace, insuredClass: string) {
  if (insuredClass === "student_province")
    return { level: "province", payerCode: place.province } as const;
  if (insuredClass !== "student_city")
    return { level: "local", payerCode: place.province } as const;
  return municipalities.has(place.province)
    ? ({ level: "province", payerCode: place.province } as const)
    : ({ level: "city", payerCode: place.city ?? place.code } as const);
}
