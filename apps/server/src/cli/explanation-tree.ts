import type { Explanation } from "@daowei/domain/apportionment";
import type { Citation, CompiledPolicy, TraceStep } from "@daowei/domain/policies";
import { usualClassName } from "@daowei/operations/import";
import { formulaOf, isConfirmed, labelOf, levelWords, noteOf, valueOf } from "./words.ts";

/** An explanation as a tree of text: each amount, how it came about, and under it the sentence it rests on. */
export function explanationTree(explanation: Explanation, policy: CompiledPolicy): string {
  const { year, placeCode, insuredClass, heads } = explanation;
  const path = policy.gazetteer
    .path(placeCode, year)
    .filter(({ level }) => level !== "central")
    .map(({ name }) => name);
  const className = usualClassName(insuredClass) ?? insuredClass;
  const people = valueOf({ value: heads, unit: "person" });
  const lines = [
    `${path.join("")}(${placeCode}) · ${year} 年 · ${className} ${people}`,
    `${policy.number} ${policy.title}`,
    ...caseLines(explanation, policy),
    "",
    ...explanation.shares.flatMap((share) => shareLines(share, explanation, policy)),
    ...dueLines(explanation.dueOn),
    ...policy.notes.map(({ text }) => `说明：${text}`),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function caseLines(
  { case: { title, note, confidence, facts } }: Explanation,
  { gazetteer }: CompiledPolicy,
): readonly string[] {
  return [
    `适用情形：${title}${doubtOf(confidence)}`,
    ...(note === null ? [] : [`  ${note}`]),
    ...facts.map(({ place, key, value, source, confidence: known }) => {
      const word = gazetteer.vocabulary.find((each) => each.key === key && each.value === value);
      return `  ${place} ${word === undefined ? `${key}=${value}` : word.name}${doubtOf(known)}（${source}）`;
    }),
  ];
}

function doubtOf(confidence: string): string {
  return isConfirmed(confidence) ? "" : " [未确认]";
}

function shareLines(
  { level, payerCode, amountFen, assumed, root }: Explanation["shares"][number],
  { year, placeCode, insuredClass }: Explanation,
  { gazetteer, book }: CompiledPolicy,
): readonly string[] {
  const terms = book.recall(year, placeCode, insuredClass)?.terms;
  const stated = terms?.shares.find((share) => share.level === level);
  const atLeast = stated?.kind === "floor" ? "不低于 " : "";
  const payer = gazetteer.find(payerCode, year)?.name ?? payerCode;
  const amount = valueOf({ value: amountFen, unit: "fen" });
  return [
    `${levelWords[level]}：${atLeast}${amount}，由${payer}(${payerCode})负担${assumed ? " [未写明]" : ""}`,
    ...branch(root, { indent: "", last: true, quotes: new Set() }),
    "",
  ];
}

function dueLines(dueOn: Explanation["dueOn"]): readonly string[] {
  if (dueOn === null) return ["到位期限：文件未定日期"];
  const origin = dueOn.fallback ? "（本文件未定日期，按国家统一期限）" : "";
  return [
    `到位期限：${dueOn.date} ${dueOn.title}${origin}${doubtOf(dueOn.citation.confidence)}`,
    ...quoted(dueOn.citation, "  ", new Set()),
  ];
}

/** A step and what it rests on, as the lines of a tree. */
export function stepLines(step: TraceStep): readonly string[] {
  return branch(step, { indent: "", last: true, quotes: new Set() });
}

/** A sentence and where it stands. */
export function citedLines(citation: Citation, indent: string): readonly string[] {
  return quoted(citation, indent, new Set());
}

interface Branching {
  readonly indent: string;
  readonly last: boolean;
  /** Sentences already printed under the same amount; they are not repeated. */
  readonly quotes: Set<string>;
}

function branch(step: TraceStep, { indent, last, quotes }: Branching): readonly string[] {
  const inner = `${indent}${last ? "   " : "│  "}`;
  const basis = step.citation === undefined ? [] : quoted(step.citation, inner, quotes);
  const note =
    step.note === undefined || step.note === labelOf(step) ? [] : [`${inner}注：${noteOf(step)}`];
  const children = step.inputs.flatMap((input, index) =>
    branch(input, { indent: inner, last: index === step.inputs.length - 1, quotes }),
  );
  return [`${indent}${last ? "└─ " : "├─ "}${described(step)}`, ...basis, ...note, ...children];
}

function described(step: TraceStep): string {
  const formula = formulaOf(step);
  const doubts = [
    ...(step.derived === true ? ["推算"] : []),
    ...(step.unconfirmed === true ? ["未确认"] : []),
  ];
  const reckoned = formula === null ? "" : ` = ${formula}`;
  const marks = doubts.length === 0 ? "" : ` [${doubts.join("·")}]`;
  return `${labelOf(step)} ${valueOf(step)}${reckoned}${marks}`;
}

function quoted(
  { number, article, quote, verbatim }: Citation,
  indent: string,
  quotes: Set<string>,
): readonly string[] {
  const text = verbatim ? `「${quote}」` : `（转述）${quote}`;
  if (quotes.has(text)) return [`${indent}依据 ${number} ${article}（见上）`];
  quotes.add(text);
  return [`${indent}依据 ${number} ${article}`, `${indent}  ${text}`];
}
