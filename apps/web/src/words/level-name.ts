import type { PayerLevel } from "@daowei/api/contracts";
import { level as levelWords } from "./domain.zh.ts";
import { wordsOf } from "./spoken.ts";

const autonomousRegions = new Set(["15", "45", "54", "64", "65"]);
const municipalities = new Set(["11", "12", "31", "50"]);

export function isLevel(text: string): text is PayerLevel {
  return Object.hasOwn(levelWords, text);
}

/** The province level by the name it has in that place: 自治区, 省 or 市. */
export function levelName(payerLevel: PayerLevel, placeCode: string): string {
  const { level, provinceKind } = wordsOf("domain");
  if (payerLevel !== "province") return level[payerLevel];
  const prefix = placeCode.slice(0, 2);
  if (prefix === "00") return level.province;
  if (autonomousRegions.has(prefix)) return provinceKind.region;
  return municipalities.has(prefix) ? provinceKind.municipality : provinceKind.province;
}
