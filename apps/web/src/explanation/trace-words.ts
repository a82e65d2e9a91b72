import type { PayerLevel, TraceStep } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import { formatHeads } from "../money/heads.ts";
import { toFen } from "../money/in-unit.ts";
import { level as levelWords } from "../words/domain.zh.ts";
import { levelName } from "../words/level-name.ts";
import { explanationWords } from "./words.zh.ts";

const labels: Readonly<Record<string, string>> = explanationWords.label;

function isLevel(text: string): text is PayerLevel {
  return Object.hasOwn(levelWords, text);
}

/** What a step is called; a base that a policy names itself carries its title in the note. */
export function labelOf(step: TraceStep, placeCode: string): string {
  const [family, name] = step.label.split(".", 2);
  if (family === "share" && name !== undefined && isLevel(name)) {
    return explanationWords.shareOf.replace("{{level}}", levelName(name, placeCode));
  }
  return labels[step.label] ?? step.note ?? labels[family ?? ""] ?? "";
}

/** Whether the note says more than the label already does. */
export function noteOf(step: TraceStep, placeCode: string): string | undefined {
  return step.note === labelOf(step, placeCode) ? undefined : step.note;
}

/** A step's value with its unit: 312,480 人, 91.5 元/人, 28,591,920.00 元, 80%. */
export function valueOf(step: TraceStep): string {
  switch (step.unit) {
    case "fen":
      return `${formatFen(toFen(step.value))} 元`;
    case "person":
      return `${formatHeads(step.value)} 人`;
    case "yuan_per_head":
      return `${step.value} 元/人`;
    case "percent":
      return `${step.value}%`;
    case "yuan":
      return `${step.value} 元`;
    default:
      return step.value;
  }
}

const signs: Readonly<Record<string, string>> = {
  multiply: " × ",
  percent: " × ",
  add: " + ",
  sum: " + ",
  subtract: " − ",
  rest: " − ",
};

/** The reckoning of a step in one line, "312,480 人 × 91.5 元/人"; null where it only takes over or picks. */
export function formulaOf(step: TraceStep): string | null {
  if (step.inputs.length < 2) return null;
  const sign = signs[step.operation];
  if (sign !== undefined) return step.inputs.map(valueOf).join(sign);
  if (step.operation === "minimum") return `取 ${step.inputs.map(valueOf).join("、")} 中最低`;
  if (step.operation === "maximum") return `取 ${step.inputs.map(valueOf).join("、")} 中最高`;
  return null;
}
