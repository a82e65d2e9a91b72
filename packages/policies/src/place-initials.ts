import { readDivisionTable } from "./division-table.ts";

/** The first character of each initial in the order of pinyin: what sorts from here up to the next begins with its letter. */
const firsts = [..."a阿b八c嚓d哒e妸f发g旮h哈j讥k咔l垃m妈n拏o噢p妑q七r呥s仨t它w穵x夕y丫z帀"];
const bounds = firsts.flatMap((letter, index) =>
  index % 2 === 0 ? [{ letter, from: firsts[index + 1] ?? "" }] : [],
);
const collator = new Intl.Collator("zh-CN-u-co-pinyin");
const han = /\p{Script=Han}/u;

let readings: ReadonlyMap<string, string> | undefined;
const known = new Map<string, string>();

/** 拼音首字母 of the name of a place, as people type them: 南宁市 is nns. Names that are read in their own way stand in `readings.csv`. */
export function placeInitials(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const made = initialsOf(name, (readings ??= readReadings()));
  known.set(name, made);
  return made;
}

function readReadings(): ReadonlyMap<string, string> {
  const rows = readDivisionTable("readings.csv", ["part", "initials"]);
  return new Map(rows.map(({ part, initials }) => [part, initials]));
}

const longestPart = 3;

function initialsOf(name: string, parts: ReadonlyMap<string, string>): string {
  const characters = [...name];
  let made = "";
  for (let at = 0; at < characters.length;) {
    const part = partAt(characters, at, parts);
    made += part === undefined ? initialOf(characters[at] ?? "") : part.initials;
    at += part === undefined ? 1 : part.length;
  }
  return made;
}

/** The longest part of the table that begins here. */
function partAt(
  characters: readonly string[],
  at: number,
  parts: ReadonlyMap<string, string>,
): { readonly initials: string; readonly length: number } | undefined {
  for (let length = longestPart; length > 0; length -= 1) {
    const initials = parts.get(characters.slice(at, at + length).join(""));
    if (initials !== undefined) return { initials, length };
  }
  return undefined;
}

function initialOf(character: string): string {
  if (!han.test(character)) return /[a-z0-9]/i.test(character) ? character.toLowerCase() : "";
  return bounds.findLast(({ from }) => collator.compare(character, from) >= 0)?.letter ?? "";
}
