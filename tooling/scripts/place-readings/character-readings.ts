import { pinyin } from "pinyin-pro";

/** Characters that names of places read otherwise than the dictionary's first reading; what differs from name to name stands with the pages. */
const saidInPlaces: Readonly<Record<string, string>> = {
  仡: "ge",
  伯: "bo",
  什: "shi",
  单: "shan",
  厦: "xia",
  句: "ju",
  台: "tai",
  坻: "di",
  埔: "pu",
  堡: "bu",
  峒: "tong",
  峙: "shi",
  朝: "chao",
  枞: "zong",
  柏: "bai",
  柞: "zha",
  曾: "zeng",
  歙: "she",
  泊: "bo",
  泌: "bi",
  浚: "xun",
  涡: "guo",
  渑: "mian",
  牟: "mu",
  犍: "qian",
  珲: "hun",
  盖: "gai",
  禅: "chan",
  箐: "qing",
  筠: "jun",
  荥: "xing",
  莘: "shen",
  莞: "guan",
  蔚: "yu",
  藏: "zang",
  蚌: "beng",
  行: "xing",
  覃: "qin",
  调: "diao",
  都: "du",
  重: "chong",
  长: "chang",
  乐: "le",
  阿: "a",
  陂: "pi",
};

/** Each reading with the characters that are read so: those of the names, and the common ones of GB 2312 for names that are made up or new. */
export function characterReadings(names: readonly string[]): Readonly<Record<string, string>> {
  const characters = new Set([...names.join("").matchAll(/\p{Script=Han}/gu)].map(([one]) => one));
  for (const common of commonCharacters()) characters.add(common);
  const made = new Map<string, string[]>();
  for (const character of [...characters].toSorted()) {
    const reading = saidInPlaces[character] ?? readingOf(character);
    made.set(reading, [...(made.get(reading) ?? []), character]);
  }
  const sorted = [...made].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([reading, own]) => [reading, own.join("")]));
}

function readingOf(character: string): string {
  const reading = pinyin(character, { toneType: "none" });
  if (!/^[a-zü]+$/.test(reading)) throw new Error(`no reading of ${character}: ${reading}`);
  return reading;
}

function* commonCharacters(): Generator<string> {
  const gb2312 = new TextDecoder("gb18030", { fatal: true });
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    const cells = row === 0xd7 ? 0xf9 : 0xfe;
    for (let cell = 0xa1; cell <= cells; cell += 1) yield gb2312.decode(Uint8Array.of(row, cell));
  }
}
