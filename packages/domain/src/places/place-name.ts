const peoples =
  "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各";
const autonomous = /^(.{2,})自治[区州县旗]$/u;
const lastPeople = new RegExp(
  `^(.{2,}?)(?:(?:${peoples})族|维吾尔|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)+$`,
  "u",
);
const plain = /^(.{2,}?)(?:特别行政区|地区|特区|林区|新区|矿区|省|市|盟|区|县|旗)$/u;

/** A name as it is compared: one width of letters, no spaces or punctuation, lower case. */
export function normalisedName(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\s\p{P}\p{Cf}]/gu, "")
    .toLowerCase();
}

/** A normalised name without the words for its kind and its peoples (龙胜各族自治县 → 龙胜); never shorter than two characters. */
export function shortName(name: string): string {
  const self = autonomous.exec(name)?.[1];
  if (self !== undefined) return lastPeople.exec(self)?.[1] ?? self;
  return plain.exec(name)?.[1] ?? name;
}

/** How many characters must be inserted, removed or replaced to turn one text into the other. */
export function editDistance(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, letter] of a.entries()) {
    const next = [index + 1];
    for (const [column, other] of b.entries()) {
      const replaced = at(row, column) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, at(row, column + 1) + 1, at(next, column) + 1));
    }
    row = next;
  }
  return at(row, b.length);
}

function at(row: readonly number[], column: number): number {
  const distance = row[column];
  if (distance === undefined) throw new RangeError(`no column ${column} in a row of ${row.length}`);
  return distance;
}
