const stems = "甲乙丙丁戊己庚辛壬癸";
const collator = new Intl.Collator("zh-CN-u-co-pinyin", { numeric: true });

/** Order of names as people list them: by their sound, but those told apart by 甲乙丙丁 in that order. */
export function compareNames(a: string, b: string): number {
  const [nameOfA, stemOfA] = partsOf(a);
  const [nameOfB, stemOfB] = partsOf(b);
  return collator.compare(nameOfA, nameOfB) || stemOfA - stemOfB || collator.compare(a, b);
}

/** A name without the stem at its end, and the place of that stem; 0 for a name that has none. */
function partsOf(name: string): readonly [string, number] {
  const place = stems.indexOf(name.slice(-1));
  return name.length < 2 || place < 0 ? [name, 0] : [name.slice(0, -1), place + 1];
}
