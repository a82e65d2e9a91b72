/** Why a new password is not taken. There are no rules about which kinds of characters it must hold. */
export type PasswordProblem =
  | { readonly kind: "too_short" | "too_long"; readonly min: number; readonly max: number }
  /** Common passwords, keyboard rows, the system's and the person's own names leave nothing that others would not try. */
  | { readonly kind: "too_common" };

export const passwordLength = { min: 12, max: 256 } as const;

/** What remains of a password without its common parts must hold this many different characters. */
const wantedRemainder = 5;

/** The parts that lists of leaked passwords are made of, and the words of this office; longer ones first. */
const commonParts = `
  daowei-yanshi qwertyuiop asdfghjkl zxcvbnm 1qaz2wsx 3edc4rfv qazwsxedc administrator password passw0rd changeme
  iloveyou welcome letmein sunshine princess football baseball superman michael trustno1 starwars whatever computer
  internet security qwerty azerty abc123 monkey dragon master shadow secret access login hello admin guest user test
  root demo love pass word woaini wodemima mima5201314 5201314 1314520 woaiwojia nihao zhongguo china beijing shanghai
  guangxi nanning xinjiang yunnan shanxi zhejiang caizheng caizhengju caizhengting yibao yibaoju guoku shenji jingban
  fuhe shenpi zhuanhu guanli bokuan daowei yiliao baoxian jumin butie buzhu chengxiang zhuanxiang mima yonghu
  qaz wsx edc asd zxc qwe abcd abc xyz`
  .trim()
  .split(/\s+/)
  .toSorted((a, b) => b.length - a.length);

const lookalikes: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** Refuses a password that a list of guesses would hold; `ownNames` are the person's name and user name. */
export function passwordProblem(
  password: string,
  ownNames: readonly string[],
): PasswordProblem | undefined {
  const { min, max } = passwordLength;
  const length = [...password].length;
  if (length < min) return { kind: "too_short", min, max };
  if (password.length > max) return { kind: "too_long", min, max };
  const plain = password.toLowerCase();
  const readings = [plain, plain.replace(/[013457@$!]/g, (sign) => lookalikes[sign] ?? sign)];
  const common = readings.some((reading) => remainder(reading, ownNames).size < wantedRemainder);
  return common ? { kind: "too_common" } : undefined;
}

/** The different characters left when everything that is easily guessed is taken out. */
function remainder(reading: string, ownNames: readonly string[]): ReadonlySet<string> {
  const own = ownNames.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)]);
  const parts = [
    ...own.map((name) => name.toLowerCase()).filter((name) => name.length > 1),
    ...commonParts,
  ];
  let rest = reading;
  for (const part of parts) rest = rest.replaceAll(part, " ");
  rest = rest.replace(/(?:19|20)\d\d/g, " ").replace(/(.)\1{2,}/gu, " ");
  return new Set(withoutRuns(rest).replace(/[\s\p{P}]/gu, ""));
}

/** Takes out runs of three or more characters that follow each other: 1234, 9876, abcd. */
function withoutRuns(text: string): string {
  const points = [...text].map((sign) => sign.codePointAt(0) ?? Number.NaN);
  const inRun = points.map((point, at) =>
    [1, -1].some((by) =>
      [-2, -1, 0].some((from) =>
        [0, 1, 2].every((offset) => points[at + from + offset] === point + by * (from + offset)),
      ),
    ),
  );
  return [...text].filter((_, at) => inRun[at] === false).join("");
}
