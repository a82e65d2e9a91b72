import type { PayerLevel } from "@daowei/api/contracts";

/** The levels that the form offers, from the centre down. */
export const formLevels = [
  "central",
  "province",
  "city",
  "county",
] as const satisfies readonly PayerLevel[];
export type FormLevel = (typeof formLevels)[number];

/** The commonest shape of a notice: one standard, one amount for each level, one of them taking the rest, one deadline. */
export interface PolicyForm {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly placeCode: string;
  readonly year: number;
  readonly standardYuan: string;
  readonly kind: "exact" | "floor";
  /** Yuan a head; empty for a level that pays nothing. */
  readonly shares: Readonly<Record<FormLevel, string>>;
  /** The level that bears what is left; its amount is not typed. */
  readonly rest: FormLevel;
  readonly article: string;
  readonly quote: string;
  /** MM-DD; empty where the notice names no date. */
  readonly dueOn: string;
  readonly dueArticle: string;
  readonly dueQuote: string;
  /** A county on which the file tries itself out: what the form says must come out. */
  readonly examplePlace: string;
}

/** A text in YAML's double quotes, whatever stands in it: JSON's strings are YAML's. */
const quoted = (text: string) => JSON.stringify(text.trim());

/** Writes the policy file that the form describes; it is checked like any other. */
export function yamlOfForm(form: PolicyForm): string {
  const { id, number, title, issuer, placeCode, year, standardYuan, kind } = form;
  const dated = form.dueOn !== "";
  return `${[
    "format: policy.v1",
    `id: ${id.trim()}`,
    `title: ${quoted(title)}`,
    `number: ${quoted(number)}`,
    `issuers: [${quoted(issuer)}]`,
    `place: ${placeCode}`,
    `years: ${String(year)}`,
    "classes: [resident]",
    "confidence: A",
    "",
    "citations:",
    ...citation("amounts", form.article, form.quote),
    ...(dated ? citation("in_place", form.dueArticle, form.dueQuote) : []),
    "",
    "standards:",
    `  - { kind: ${kind}, amount: { yuan: ${standardYuan} }, cite: amounts }`,
    "",
    "cases:",
    "  - id: residents",
    `    title: ${quoted("参保居民")}`,
    "    shares:",
    ...shareLines(form),
    ...(dated ? deadlineLines(form) : []),
    "",
    ...exampleLines(form),
  ].join("\n")}\n`;
}

function citation(key: string, article: string, quote: string): string[] {
  return [`  ${key}:`, `    article: ${quoted(article)}`, `    quote: ${quoted(quote)}`];
}

function shareLines({ shares, rest }: PolicyForm): string[] {
  return formLevels.flatMap((level) => {
    const yuan = shares[level].trim();
    if (level === rest) return [`      - { level: ${level}, amount: rest, cite: amounts }`];
    if (yuan === "") return [];
    return [`      - { level: ${level}, amount: { yuan: ${yuan} }, cite: amounts }`];
  });
}

function deadlineLines({ dueOn }: PolicyForm): string[] {
  return [
    "",
    "deadlines:",
    "  - id: in-place",
    `    title: ${quoted("财政补助资金到位")}`,
    `    due: { on: ${dueOn} }`,
    "    cite: in_place",
  ];
}

function exampleLines(form: PolicyForm): string[] {
  const { shares, rest, standardYuan, examplePlace } = form;
  const paid = formLevels.flatMap((level) => {
    const yuan = level === rest ? restOf(standardYuan, shares, rest) : shares[level].trim();
    return yuan === "" ? [] : [`{ level: ${level}, yuan: ${yuan} }`];
  });
  return [
    "examples:",
    `  - title: ${quoted("每人每年")}`,
    `    place: ${examplePlace}`,
    "    class: resident",
    "    heads: 1",
    `    shares: [${paid.join(", ")}]`,
  ];
}

const decimals = 6;
const plainAmount = /^\d{1,9}(\.\d{1,6})?$/;

/** What the standard leaves for the level that bears the rest; empty where an amount is not a plain one yet. */
export function restOf(
  standardYuan: string,
  shares: PolicyForm["shares"],
  rest: FormLevel,
): string {
  const others = formLevels
    .filter((level) => level !== rest)
    .map((level) => shares[level].trim())
    .filter((yuan) => yuan !== "");
  if (![standardYuan.trim(), ...others].every((yuan) => plainAmount.test(yuan))) return "";
  const left = others.reduce((sum, yuan) => sum - scaled(yuan), scaled(standardYuan.trim()));
  if (left < 0n) return "";
  const digits = left.toString().padStart(decimals + 1, "0");
  const fraction = digits.slice(-decimals).replace(/0+$/, "");
  const whole = digits.slice(0, -decimals);
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

function scaled(yuan: string): bigint {
  const [whole = "", fraction = ""] = yuan.split(".");
  return BigInt(whole + fraction.padEnd(decimals, "0"));
}
