import type { TraceStep } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import { formatHeads } from "../money/heads.ts";
import { toFen } from "../money/in-unit.ts";
import { isLevel, levelName } from "../words/level-name.ts";
import { filled, wordsOf } from "../words/spoken.ts";

type Named = Readonly<Record<string, string>>;
const attributes = (): Named => wordsOf("explanation").attribute;

/** An attribute of a place by its name, "脱贫县"; null when this page has no name for it. */
export function attributeName(key: string, value: string): string | null {
  return attributes()[`${key}=${value}`] ?? null;
}

/** What a step is called; a base that a policy names itself carries its title in the note. */
export function labelOf(step: TraceStep, placeCode: string): string {
  const [family, name] = step.label.split(".", 2);
  if (name !== undefined && isLevel(name) && (family === "share" || family === "amount")) {
    const { shareOf, amountOf } = wordsOf("explanation");
    return filled(family === "share" ? shareOf : amountOf, { level: levelName(name, placeCode) });
  }
  const labels: Named = wordsOf("explanation").label;
  return labels[step.label] ?? noteInWords(step.note) ?? labels[family ?? ""] ?? "";
}

/** The note as a sentence, where it says more than the label already does. */
export function noteOf(step: TraceStep, placeCode: string): string | undefined {
  const words = noteInWords(step.note);
  return words === labelOf(step, placeCode) ? undefined : words;
}

/** Notes that the engine writes as keys, "fen half_up" or "region=west", become words; others are words already. */
function noteInWords(note: string | undefined): string | undefined {
  if (note === undefined) return undefined;
  const attribute = attributes()[note];
  const roundings: Named = wordsOf("explanation").rounding;
  if (attribute !== undefined) return attribute;
  const parts = note.split(" ");
  const words = parts.map((part) => roundings[part]);
  return words.every((word) => word !== undefined) ? words.toReversed().join("") : note;
}

/** A step's value with its unit: 312,480 人, 91.5 元/人, 28,591,920.00 元, 80%. */
export function valueOf(step: TraceStep): string {
  const words = wordsOf("explanation").unit;
  switch (step.unit) {
    case "fen":
      return filled(words.fen, { value: formatFen(toFen(step.value)) });
    case "person":
      return filled(words.person, { value: formatHeads(step.value) });
    case "yuan_per_head":
      return filled(words.yuan_per_head, { value: step.value });
    case "percent":
      return filled(words.percent, { value: step.value });
    case "yuan":
      return filled(words.yuan, { value: step.value });
    default:
      return step.value;
  }
}

/** The inputs as one says them: persons before yuan per person. */
export function inputsOf(step: TraceStep): readonly TraceStep[] {
  if (step.operation !== "multiply") return step.inputs;
  return step.inputs.toSorted((a, b) => Number(b.unit === "person") - Number(a.unit === "person"));
}

const signs: Readonly<Record<string, string>> = {
  multiply: " × ",
  percent: " × ",
  add: " + ",
  subtract: " − ",
  rest: " − ",
};

/** The reckoning of a step in one line, "312,480 人 × 91.5 元/人"; null where it only takes over or picks. */
export function formulaOf(step: TraceStep): string | null {
  if (step.inputs.length < 2) return null;
  const values = inputsOf(step).map(valueOf);
  const sign = signs[step.operation];
  if (sign !== undefined) return values.join(sign);
  const { lowest, highest } = wordsOf("explanation");
  if (step.operation === "minimum") return filled(lowest, { values: values.join("、") });
  if (step.operation === "maximum") return filled(highest, { values: values.join("、") });
  return null;
}

const reckoned: ReadonlySet<string> = new Set(["percent", "add", "subtract", "rest"]);

/** 推算: a per-head figure that the notice does not state but that follows from figures it does state. */
export function isDerived(step: TraceStep): boolean {
  if (step.derived === true) return true;
  return step.unit === "yuan_per_head" && step.inputs.length > 1 && reckoned.has(step.operation);
}
