import { levelWords, type TraceStep } from "@daowei/domain/policies";
import { formatFen } from "@daowei/domain/money";
import { stepLabels } from "@daowei/domain/wording";

export { levelWords };

/** A is the notice itself, B a reprint of it; D and U were not confirmed. */
export const confidenceWords = {
  A: "已确认",
  B: "已确认（转载）",
  D: "推算·未确认",
  U: "未确认",
} as const;

export function isConfirmed(confidence: string): boolean {
  return confidence === "A" || confidence === "B";
}

/** What a step of an explanation is called. */
export function labelOf({ label, note }: TraceStep): string {
  const [family = "", name = ""] = label.split(".", 2);
  if (Object.hasOwn(stepLabels, label)) return stepLabels[label] ?? label;
  const level = Object.entries(levelWords).find(([key]) => key === name)?.[1];
  if (family === "share" && level !== undefined) return `${level}负担标准`;
  if (family === "amount" && level !== undefined) return `${level}应拨金额`;
  if (family === "contribution") return "缴费档次";
  return family === "assistance" ? "资助" : (note ?? label);
}

/** A step's note in words; notes that are not names are shown as they are. */
export function noteOf({ note }: TraceStep): string | undefined {
  return note === "approximate" ? "左右" : note;
}

/** A step's value with its unit; fen are shown as yuan. */
export function valueOf({ value, unit }: Pick<TraceStep, "value" | "unit">): string {
  switch (unit) {
    case "fen":
      return `${formatFen(BigInt(value))} 元`;
    case "yuan":
      return `${value} 元`;
    case "yuan_per_head":
      return `${value} 元/人`;
    case "person":
      return `${value.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",")} 人`;
    case "percent":
      return `${value}%`;
    default:
      return value;
  }
}

const signs = {
  multiply: " × ",
  percent: " × ",
  add: " + ",
  "take-over": " + ",
  subtract: " − ",
  rest: " − ",
  minimum: " 与 ",
  maximum: " 与 ",
} as const;

/** How a step's value came from its inputs, in one line; null where it was given, taken over or picked. */
export function formulaOf({ operation, inputs }: TraceStep): string | null {
  if (inputs.length < 2 || !isSigned(operation)) return null;
  const reckoned = inputs.map(valueOf).join(signs[operation]);
  if (operation === "minimum") return `${reckoned} 中最低`;
  return operation === "maximum" ? `${reckoned} 中最高` : reckoned;
}

function isSigned(operation: TraceStep["operation"]): operation is keyof typeof signs {
  return Object.hasOwn(signs, operation);
}

/** One line about one thing wrong, with its place before it as compilers write it. */
export function faultLine(fault: {
  readonly at: readonly (string | number | null)[];
  readonly kind: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy?: string;
}): string {
  const place = fault.at.filter((part) => part !== null).join(":");
  const remedy = fault.remedy === undefined || fault.remedy === "" ? "" : ` ${fault.remedy}`;
  return `${place}: ${fault.kind}: 发现 found「${fault.found}」，应为 expected「${fault.expected}」。${remedy}`;
}

/** Why a file could not be read. */
export function cannotRead(file: string, code: string): string {
  return code === "ENOENT"
    ? `${file}: 没有这个文件 no such file`
    : `${file}: 不能读取 cannot read (${code})`;
}
