import { levelWords, type ShareLevel } from "@daowei/domain/policies";

const autonomousRegions: ReadonlySet<string> = new Set(["15", "45", "54", "64", "65"]);
const municipalities: ReadonlySet<string> = new Set(["11", "12", "31", "50"]);

/** A level as the pages call it in that place: 省级 is 自治区 or 直辖市 where it is one. */
export function levelTitle(level: ShareLevel, placeCode: string): string {
  const prefix = placeCode.slice(0, 2);
  if (level === "province" && autonomousRegions.has(prefix)) return "自治区";
  if (level === "province" && municipalities.has(prefix)) return "直辖市";
  return levelWords[level];
}
