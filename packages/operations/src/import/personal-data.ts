const identityDigits = /(?<!\d)\d{17}[\dXx](?!\d)/gu;
const olderIdentityDigits =
  /(?<!\d)[1-8]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/gu;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = "10X98765432";

/** Whether a text holds an identity number: 18 characters with a birth date or the check character of GB 11643, or 15 digits of the older form. */
export function holdsIdentityNumber(text: string): boolean {
  if (text.length < 15) return false;
  const plain = text.normalize("NFKC").replaceAll(/[\s-]/gu, "");
  const isIdentity = ([number]: RegExpMatchArray) =>
    isBirthDate(number.slice(6, 14)) || hasCheckCharacter(number);
  return (
    [...plain.matchAll(identityDigits)].some(isIdentity) || plain.search(olderIdentityDigits) !== -1
  );
}

function hasCheckCharacter(text: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return checkCharacters[sum % 11] === text[17]?.toUpperCase();
}

/** Numbers of 18 digits kept as a floating number lose their last digits, so only the birth date can tell. */
export function looksLikeRoundedIdentityNumber(text: string): boolean {
  const digits = /^[1-8]\d{17}$/u.test(text) ? text : undefined;
  return digits !== undefined && isBirthDate(digits.slice(6, 14));
}

function isBirthDate(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  if (year < 1900 || year > 2100 || month < 1) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Every run of digits that could be an identity number keeps two characters at its head and one at its end. */
export function masked(text: string): string {
  const hide = (number: string) =>
    `${number.slice(0, 2)}${"*".repeat(number.length - 3)}${number.slice(-1)}`;
  return text.replaceAll(identityDigits, hide).replaceAll(olderIdentityDigits, hide);
}

const identityHeader = /身份证|证件号|公民身份|居民身份号|社会保障号|^id_?(?:card|number)$/iu;
const nameHeader =
  /^(?:参保人|被保险人|参保人员|学生|居民|人员|户主|本人)?姓名$|^(?:参保人|被保险人)名字?$/u;

export function isIdentityHeader(text: string): boolean {
  return identityHeader.test(text);
}

export function isPersonalNameHeader(text: string): boolean {
  return nameHeader.test(text);
}

const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常";
const placeEnding = /[省市区县旗州盟镇乡村街道团场计社会组委局]$/u;

/** Whether a text has the shape of a person's name: a common surname and one or two more characters, not ending like a place. */
export function looksLikePersonalName(text: string): boolean {
  if (!/^\p{Script=Han}{2,3}$/u.test(text)) return false;
  return surnames.includes(text.slice(0, 1)) && !placeEnding.test(text);
}

export function maskedName(text: string): string {
  return `${text.slice(0, 1)}${"*".repeat(Math.max(1, text.length - 1))}`;
}
