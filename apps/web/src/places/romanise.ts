import { ownSpellings, wholeNames } from "./own-spellings.ts";
import { partPeoples } from "./peoples.ts";
import { spell, syllablesOf } from "./spell.ts";

interface Kind {
  readonly ending: string;
  readonly english: string;
  /** How many characters the name before it has at least: 清新区 is the district of 清新, not a new area. */
  readonly after: number;
}

const kind = (ending: string, english: string, after = 1): Kind => ({ ending, english, after });

/** What a place is, longer endings before shorter ones. A province and a city are named without it, as in English texts. */
const kinds: readonly Kind[] = [
  kind("经济技术开发区", "Economic and Technological Development Zone"),
  kind("高新技术产业开发区", "High-tech Zone"),
  kind("行政委员会", "Administrative Committee"),
  kind("开发区", "Development Zone"),
  kind("高新区", "High-tech Zone"),
  kind("联合旗", "United Banner"),
  kind("行委", "Administrative Committee"),
  kind("地区", "Prefecture"),
  kind("林区", "Forestry District", 3),
  kind("矿区", "Mining District", 2),
  kind("特区", "Special District"),
  kind("新区", "New Area", 2),
  kind("群岛", "Islands"),
  kind("街道", "Subdistrict"),
  kind("前旗", "Front Banner", 2),
  kind("中旗", "Middle Banner", 2),
  kind("后旗", "Rear Banner", 2),
  kind("左旗", "Left Banner", 2),
  kind("右旗", "Right Banner", 2),
  kind("省", ""),
  kind("市", ""),
  kind("县", "County"),
  kind("区", "District"),
  kind("旗", "Banner"),
  kind("盟", "League"),
  kind("镇", "Town"),
  kind("乡", "Township"),
];
const autonomous = /^(.+)自治(区|州|县|旗)$/;
const autonomousKinds = new Map([
  ["区", "Autonomous Region"],
  ["州", "Autonomous Prefecture"],
  ["县", "Autonomous County"],
  ["旗", "Autonomous Banner"],
]);
const wings = new Map([
  ["左翼", "Left Wing"],
  ["右翼", "Right Wing"],
]);
const numbered = /^(.*[省市县区旗盟镇乡])([甲乙丙丁戊己庚辛A-Z0-9]+)$/;

const known = new Map<string, string>();

/** The name of a place in pinyin by rule, with what it is in English: 临桂区 is Lingui District. Unverified; what no rule covers is spelled as one word. */
export function romanise(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const made = inEnglish(name);
  known.set(name, made);
  return made;
}

function inEnglish(name: string): string {
  const whole = wholeNames[name];
  if (whole !== undefined) return whole;
  const [, place, number] = numbered.exec(name) ?? [];
  if (place !== undefined && number !== undefined) return `${romanise(place)} ${spell(number)}`;
  const [, own = "", kindOfOwn = ""] = autonomous.exec(name) ?? [];
  if (own !== "") return words(...autonomousWords(own), autonomousKinds.get(kindOfOwn) ?? "");
  return ofKind(name);
}

function autonomousWords(name: string): readonly string[] {
  const { proper, people } = partPeoples(name);
  // 东乡族自治县 is named after its people alone.
  return proper === "" ? [people] : [properName(proper), people];
}

function ofKind(name: string): string {
  const found = kinds.find(
    ({ ending, after }) => name.endsWith(ending) && [...name].length - ending.length >= after,
  );
  if (found === undefined) return properName(name);
  const proper = name.slice(0, -found.ending.length);
  if (found.ending === "市" && syllablesOf(proper).length === 1) return spell(name);
  const { proper: place, people } = partPeoples(proper);
  if (place !== "" && people !== "" && proper.endsWith("族"))
    return words(properName(place), people, found.english);
  return words(properName(proper), found.english);
}

function properName(name: string): string {
  const wing = wings.get(name.slice(-2));
  if (wing !== undefined) return words(properName(name.slice(0, -2)), wing);
  return ownSpellings[name] ?? spell(name);
}

function words(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
