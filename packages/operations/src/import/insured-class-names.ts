/** How files write the insured classes, beside their own keys; the first is how the programs print them. */
const commonNames: Readonly<Record<string, readonly string[]>> = {
  resident: ["普通居民", "居民", "城乡居民", "普通城乡居民", "参保居民", "一般居民", "其他居民"],
  residence_permit: [
    "持居住证参保人员",
    "持居住证",
    "居住证",
    "持居住证人员",
    "持居住证居民",
    "居住证持有人",
    "持居住证参保",
  ],
  student_central: [
    "中央部属高校学生",
    "部属高校学生",
    "中央高校学生",
    "中央所属高校学生",
    "中央直属高校学生",
  ],
  student_province: [
    "省（自治区）属高校学生",
    "自治区直属高校学生",
    "自治区属高校学生",
    "区直高校学生",
    "省属高校学生",
    "省(区)属高校学生",
    "省级高校学生",
    "省直高校学生",
    "自治区高校学生",
  ],
  student_city: ["市属高校学生", "市级高校学生", "市管高校学生", "设区市高校学生"],
};

export type ClassReader = (text: string) => string | undefined;

/** Reads a class by its key, its own words, or the words that are common for it; 人数 at the end and brackets do not matter. */
export function classReader(
  insuredClasses: readonly string[],
  words: Readonly<Record<string, string>> = {},
): ClassReader {
  const byName = new Map<string, string>();
  for (const key of insuredClasses) {
    const own = words[key];
    const names = [key, ...(commonNames[key] ?? []), ...(own === undefined ? [] : [own])];
    for (const name of names) byName.set(plainName(name), key);
  }
  return (text) => {
    const known = byName.get(text);
    if (known !== undefined) return known;
    const plain = plainName(text);
    return byName.get(plain) ?? byName.get(plain.replace(/(?:参保)?人数$/u, ""));
  };
}

/** The known class that a text comes from but that is not asked for here. */
export function classElsewhere(text: string): string | undefined {
  return classReader(Object.keys(commonNames))(text);
}

/** The usual Chinese word for a class, if there is one. */
export function usualClassName(key: string): string | undefined {
  return commonNames[key]?.[0];
}

export function plainName(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\s\p{Cf}()[\]【】:]/gu, "")
    .toLowerCase();
}
