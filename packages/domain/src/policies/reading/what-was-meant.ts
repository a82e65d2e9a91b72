import { nearestName } from "./nearest.ts";

/** What the notices' own words are called in a file. */
const words: Readonly<Record<string, string>> = {
  中央: "central",
  省: "province",
  省级: "province",
  自治区: "province",
  市: "city",
  市级: "city",
  县: "county",
  县级: "county",
  区县: "county",
  乡镇: "township",
  开发区: "development_zone",
  地方: "local",
  市县: "city_and_county",
  市县两级: "city_and_county",
  达到: "exact",
  不低于: "floor",
  其余: "rest",
  其余部分: "rest",
  全额: "full",
  标准: "standard",
  补助标准: "standard",
  地方部分: "local_part",
  四舍五入: "half_up",
  元: "yuan",
  万元: "wan",
  分: "fen",
  是: "yes",
  否: "no",
};
const bases = new Set(["standard", "local_part"]);

/** What somebody probably meant by a text that has the wrong form; null when nothing is near. */
export function whatWasMeant(found: string, expected: string): string | null {
  const valid = expected.split("|");
  const isAmount = valid.includes("{yuan, cite}");
  const word = words[found.trim()];
  if (word !== undefined && (valid.includes(word) || (isAmount && bases.has(word)))) return word;
  if (isAmount && /^[0-9.]+元?$/u.test(found)) return `{ yuan: ${found.replace("元", "")} }`;
  if (isAmount && /^[0-9.]+%$/u.test(found))
    return `{ percent: ${found.slice(0, -1)}, of: standard }`;
  if (expected === "[…]") return `[${found}]`;
  if (expected === "decimal" && /^[0-9.]+[%元]$/u.test(found)) return found.slice(0, -1);
  return nearestName(found, valid);
}
