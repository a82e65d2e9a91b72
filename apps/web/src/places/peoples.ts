/** Peoples as they stand in names of autonomous places, by their names in English. */
const peoples: Readonly<Record<string, string>> = {
  各族: "Multi-ethnic",
  蒙古族: "Mongol",
  蒙古: "Mongol",
  回族: "Hui",
  藏族: "Tibetan",
  维吾尔: "Uygur",
  苗族: "Miao",
  彝族: "Yi",
  壮族: "Zhuang",
  布依族: "Bouyei",
  朝鲜族: "Korean",
  满族: "Manchu",
  侗族: "Dong",
  瑶族: "Yao",
  白族: "Bai",
  土家族: "Tujia",
  哈尼族: "Hani",
  哈萨克族: "Kazakh",
  哈萨克: "Kazakh",
  傣族: "Dai",
  黎族: "Li",
  傈僳族: "Lisu",
  佤族: "Va",
  畲族: "She",
  拉祜族: "Lahu",
  水族: "Sui",
  东乡族: "Dongxiang",
  纳西族: "Naxi",
  景颇族: "Jingpo",
  柯尔克孜: "Kirgiz",
  土族: "Tu",
  达斡尔族: "Daur",
  仫佬族: "Mulao",
  羌族: "Qiang",
  布朗族: "Blang",
  撒拉族: "Salar",
  毛南族: "Maonan",
  仡佬族: "Gelao",
  锡伯: "Xibe",
  普米族: "Pumi",
  塔吉克: "Tajik",
  怒族: "Nu",
  鄂温克族: "Ewenki",
  保安族: "Bonan",
  裕固族: "Yugur",
  独龙族: "Derung",
};
const longestFirst = Object.entries(peoples).toSorted(([a], [b]) => b.length - a.length);
const listed = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** A name before 自治 as what is the place's own and the peoples after it: 大理白族 is 大理 and "Bai". */
export function partPeoples(name: string): { readonly proper: string; readonly people: string } {
  let proper = name;
  const found: string[] = [];
  for (;;) {
    const last = longestFirst.find(([people]) => proper.endsWith(people));
    if (last === undefined) break;
    proper = proper.slice(0, -last[0].length);
    found.unshift(last[1]);
  }
  return { proper, people: listed.format(found) };
}
