import type { ContributionAnswer } from "@daowei/domain/contributions";
import type { CriticalIllnessAnswer } from "@daowei/domain/critical-illness";
import type { CompiledPolicy, MonthStep, TraceStep } from "@daowei/domain/policies";
import type { WaitingAnswer } from "@daowei/domain/waiting";
import { citedLines, stepLines } from "./explanation-tree.ts";
import { stepLabels } from "@daowei/domain/wording";
import { valueOf } from "./words.ts";

/** Who pays which part of a contribution, each part down to its sentence. */
export function contributionReport(answer: ContributionAnswer, policy: CompiledPolicy): string {
  const { coverageYear, amountFen, kind, parts, grant, passedOver, note } = answer;
  const atLeast = kind === "floor" ? "不低于 " : "";
  const year = coverageYear === null ? "参保年度未写明，" : `${coverageYear} 年度`;
  const lines = [
    ...heading(policy),
    `${year}个人缴费 ${atLeast}${yuan(amountFen)}${people(answer.categories, policy)}`,
    ...notes(note),
    ...(grant === null ? [] : [`资助：${grant.title}${methodWords(grant.method)}`]),
    ...notes(grant?.note ?? null),
    ...passedOver.map(({ grantId, because }) =>
      because === "lower" ? `不重复享受：${grantId}` : `截止日不在册：${grantId}`,
    ),
    "",
    ...parts.flatMap(({ payer, title, amountFen: own, root }) => [
      `${payer === "insured" ? "个人" : (title ?? "资助资金（负担者未写明）")}：${yuan(own)}`,
      ...stepLines(root),
    ]),
    ...assistedLines(answer),
  ];
  return `${lines.join("\n")}\n`;
}

/** Deductible and paid ratios, with the tilt beside what holds for everybody. */
export function criticalIllnessReport(
  answer: CriticalIllnessAnswer,
  policy: CompiledPolicy,
): string {
  const { deductible, segments, cap, financing, tiltId, tiltNote, note, categories } = answer;
  const lines = [
    ...heading(policy),
    `大病保险${people(categories, policy)}${tiltId === null ? "：没有倾斜" : ""}`,
    ...notes(note, tiltNote),
    "",
    ...pair("起付标准", [`${deductible.yuan} 元`, `${deductible.tiltedYuan} 元`], {
      tiltId,
      suffix: deductible.approximate ? " 左右" : "",
      root: deductible.tiltedRoot,
    }),
    ...segments.flatMap(({ overYuan, toYuan, percent, tiltedPercent, kind, tiltedRoot }) =>
      pair(
        `支付比例（超过起付标准 ${overYuan} 元${toYuan === null ? "以上" : `至 ${toYuan} 元`}）`,
        [`${percent}%`, `${tiltedPercent}%`],
        { tiltId, suffix: kind === "floor" ? " 以上" : "", root: tiltedRoot },
      ),
    ),
    ...capLines(cap),
    ...(financing === null ? [] : stepLines(financing.root)),
  ];
  return `${lines.join("\n")}\n`;
}

/** From which month a person is entitled, and why. */
export function waitingReport(answer: WaitingAnswer, policy: CompiledPolicy): string {
  const { entitledFrom, exemptBy, waitsMonths, root, enrolledOn, coverageYear } = answer;
  const waits = waitsMonths === 0 ? "不设等待期" : `等待 ${waitsMonths} 个月`;
  const lines = [
    ...heading(policy),
    `${enrolledOn} 参加 ${coverageYear} 年度${people(answer.categories, policy)}：从 ${entitledFrom.slice(0, 7)} 起享受待遇，${waits}`,
    ...exemptBy.map(({ title }) => `理由：${title}`),
    "",
    ...monthLines(root, { indent: "", last: true, quotes: new Set() }),
  ];
  return `${lines.join("\n")}\n`;
}

function assistedLines({ grant, paidAtOnceFen }: ContributionAnswer): readonly string[] {
  if (grant === null) return [];
  const paid = `缴费时个人先付 ${yuan(paidAtOnceFen)}`;
  return ["", `${paid}；资助的部分计入个人缴费收入，不是财政补助。`];
}

function notes(...texts: readonly (string | null)[]): readonly string[] {
  return texts.flatMap((text) => (text === null ? [] : [`说明：${text}`]));
}

function heading({ number, title }: CompiledPolicy): readonly string[] {
  return [`${number} ${title}`];
}

function people(categories: readonly string[], policy: CompiledPolicy): string {
  const titles = categories.map((key) => policy.personal.categories[key]?.title ?? key);
  return titles.length === 0 ? "" : ` · ${titles.join("、")}`;
}

function methodWords(method: "at_collection" | "refund_later" | null): string {
  if (method === null) return "";
  return method === "refund_later" ? "（先缴后补）" : "（缴费时直接减免）";
}

function yuan(amountFen: string): string {
  return valueOf({ value: amountFen, unit: "fen" });
}

interface Tilted {
  readonly tiltId: string | null;
  readonly suffix: string;
  readonly root: TraceStep;
}

function pair(
  name: string,
  [general, tilted]: readonly [string, string],
  { tiltId, suffix, root }: Tilted,
): readonly string[] {
  const values = tiltId === null ? general : `${general} → 倾斜后 ${tilted}${suffix}`;
  return [`${name}：${values}`, ...stepLines(root)];
}

function capLines(cap: CriticalIllnessAnswer["cap"]): readonly string[] {
  switch (cap.kind) {
    case "not-stated":
      return ["封顶线：文件没有写"];
    case "limited":
      return [`封顶线：${cap.yuan} 元`, ...stepLines(cap.root)];
    case "removed":
      return [
        `封顶线：取消${cap.root.unconfirmed === true ? " [未确认]" : ""}`,
        ...(cap.root.citation === undefined ? [] : citedLines(cap.root.citation, "   ")),
      ];
  }
}

interface Branching {
  readonly indent: string;
  readonly last: boolean;
  /** Sentences already printed; they are not repeated. */
  readonly quotes: Set<string>;
}

function monthLines(step: MonthStep, { indent, last, quotes }: Branching): readonly string[] {
  const value = step.unit === "month" ? `${step.value} 个月` : step.value;
  const mark = step.derived === true ? " [推算]" : "";
  const inner = `${indent}${last ? "   " : "│  "}`;
  const { citation } = step;
  const isNew = citation !== undefined && !quotes.has(citation.quote);
  if (isNew) quotes.add(citation.quote);
  return [
    `${indent}${last ? "└─ " : "├─ "}${stepLabels[step.label] ?? step.label} ${value}${mark}`,
    ...(isNew ? citedLines(citation, inner) : []),
    ...step.inputs.flatMap((input, index) =>
      monthLines(input, { indent: inner, last: index === step.inputs.length - 1, quotes }),
    ),
  ];
}
