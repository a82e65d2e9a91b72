/** What a province-level division is: a province 省, an autonomous region 自治区 or a municipality 直辖市. */
export type ProvinceKind = "province" | "region" | "municipality";

const regions: ReadonlySet<string> = new Set(["15", "45", "54", "64", "65"]);
const municipalities: ReadonlySet<string> = new Set(["11", "12", "31", "50"]);

/** The kind of the province that a place's code (GB/T 2260) lies in; null for the whole country. */
export function provinceKind(placeCode: string): ProvinceKind | null {
  const prefix = placeCode.slice(0, 2);
  if (prefix === "00") return null;
  if (regions.has(prefix)) return "region";
  return municipalities.has(prefix) ? "municipality" : "province";
}
