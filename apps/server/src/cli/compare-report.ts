import type {
  Comparison,
  ContributionSaid,
  DeadlineSaid,
  Figure,
  FigurePair,
  RulePair,
} from "@daowei/domain/comparison";
import { usualClassName } from "@daowei/operations/import";
import type { CompareFormat } from "./formats.ts";
import { textTable } from "./text-table.ts";
import { confidenceWords, isConfirmed, levelWords } from "./words.ts";

export function writeComparison(comparison: Comparison, format: CompareFormat): string {
  return format === "json" ? `${JSON.stringify(comparison, null, 2)}\n` : asTable(comparison);
}

function asTable(comparison: Comparison): string {
  const { a, b, rules, deadlines, contributions } = comparison;
  const sides = [a, b].map(
    (side, index) =>
      `${index === 0 ? "A" : "B"}  ${side.policyId}  ${side.year} 年  ${side.number} ${side.title} [${confidenceWords[side.confidence]}]`,
  );
  const parts = [
    sides.join("\n"),
    ...rules.map(ruleInWords),
    ...(deadlines.length === 0 ? [] : [deadlineTable(deadlines)]),
    ...(contributions.length === 0 ? [] : [contributionTable(contributions)]),
    classLines(comparison.classes),
    "「推算」：由文件写明的数字算出，文件没有直接写这个数。「-」：该文件没有这一级或没有规定，不是零。",
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function ruleInWords(rule: RulePair): string {
  const classes = rule.insuredClasses.map(className).join("、");
  const [first, ...others] = rule.places;
  const where =
    first === undefined
      ? ""
      : `${first.name}${others.length === 0 ? "" : `等 ${rule.places.length} 地`}`;
  const same = rule.same ? "（相同）" : "";
  const table = textTable(
    [
      { title: "元/人·年", align: "left" },
      { title: "A", align: "right" },
      { title: "B", align: "right" },
      { title: "B − A", align: "right" },
    ],
    [
      ["标准", ...pairInWords(rule.standard)],
      ...rule.shares.map((share) => [levelWords[share.level], ...pairInWords(share)]),
    ],
  );
  return `${classes} · ${where}${same}\n  A ${caseInWords(rule.a)}\n  B ${caseInWords(rule.b)}\n${table}`.trimEnd();
}

function className(insuredClass: string): string {
  return usualClassName(insuredClass) ?? insuredClass;
}

function caseInWords(found: RulePair["a"]): string {
  if (found === null) return "没有规定";
  return `${found.title}${isConfirmed(found.confidence) ? "" : " [未确认]"}`;
}

function pairInWords({ a, b, differenceYuan }: FigurePair): readonly string[] {
  return [
    figureInWords(a),
    figureInWords(b),
    differenceYuan === null ? "-" : signed(differenceYuan),
  ];
}

function figureInWords(figure: Figure | null): string {
  if (figure === null) return "-";
  const marks = [
    ...(figure.kind === "floor" ? ["不低于"] : []),
    ...(figure.derived ? ["推算"] : []),
    ...(figure.assumed ? ["未写明"] : []),
  ];
  return marks.length === 0 ? figure.yuan : `${marks.join("·")} ${figure.yuan}`;
}

function signed(yuan: string): string {
  return yuan.startsWith("-") || yuan === "0" ? yuan : `+${yuan}`;
}

function deadlineTable(deadlines: Comparison["deadlines"]): string {
  return textTable(
    [
      { title: "期限", align: "left" },
      { title: "A", align: "left" },
      { title: "B", align: "left" },
      { title: "规定", align: "left" },
    ],
    deadlines.map(({ id, a, b, same }) => [
      id,
      deadlineInWords(a),
      deadlineInWords(b),
      same ? "相同" : "不同",
    ]),
  ).trimEnd();
}

function deadlineInWords(said: DeadlineSaid | null): string {
  if (said === null) return "-";
  return `${said.on === null ? "" : `${said.on} `}${said.title}`;
}

function contributionTable(contributions: Comparison["contributions"]): string {
  return textTable(
    [
      { title: "个人缴费（元）", align: "left" },
      { title: "A", align: "right" },
      { title: "B", align: "right" },
      { title: "B − A", align: "right" },
    ],
    contributions.map(({ a, b, differenceYuan }) => [
      coverage(a ?? b),
      contributionInWords(a),
      contributionInWords(b),
      differenceYuan === null ? "-" : signed(differenceYuan),
    ]),
  ).trimEnd();
}

function coverage(said: ContributionSaid | null): string {
  return said?.coverageYear === undefined || said.coverageYear === null
    ? "参保年度未定"
    : `${said.coverageYear} 参保年度`;
}

function contributionInWords(said: ContributionSaid | null): string {
  if (said === null) return "-";
  const doubt = isConfirmed(said.citation.confidence) ? "" : "未确认 ";
  return `${doubt}${said.kind === "floor" ? "不低于 " : ""}${said.yuan}`;
}

function classLines({ onlyA, onlyB }: Comparison["classes"]): string {
  const line = (side: string, classes: readonly string[]) =>
    classes.length === 0
      ? []
      : [`只有 ${side} 规定的参保类别：${classes.map(className).join("、")}`];
  return [...line("A", onlyA), ...line("B", onlyB)].join("\n");
}
