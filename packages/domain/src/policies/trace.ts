import type { Confidence } from "./schema/scalars.ts";

/** Where a number is written: document, article and the sentence; `verbatim` is false for a paraphrase. */
export interface Citation {
  readonly policyId: string;
  readonly number: string;
  readonly article: string;
  readonly quote: string;
  readonly verbatim: boolean;
  readonly confidence: Confidence;
}

/** The closed list of things a step of an explanation may do with its inputs. */
export type TraceOperation =
  | "given"
  | "multiply"
  | "percent"
  | "add"
  | "subtract"
  | "rest"
  | "minimum"
  | "maximum"
  | "choose"
  | "refer"
  | "round"
  | "take-over";

/** One step of an explanation as plain JSON: what was done with which inputs, and the sentence it rests on. */
export interface TraceStep {
  readonly label: string;
  readonly operation: TraceOperation;
  readonly value: string;
  readonly unit: "fen" | "yuan" | "yuan_per_head" | "person" | "percent";
  readonly inputs: readonly TraceStep[];
  readonly citation?: Citation;
  readonly derived?: boolean;
  readonly unconfirmed?: boolean;
  readonly note?: string;
}

/** The step that explains a date; its value is the date. */
export interface DateStep extends Omit<TraceStep, "unit"> {
  readonly unit: "date";
}

/** One step of the explanation of a month: a date, or a number of months. */
export interface MonthStep extends Omit<TraceStep, "unit" | "inputs"> {
  readonly unit: "date" | "month";
  readonly inputs: readonly MonthStep[];
}

/** A step that rests on a sentence carries its doubts. */
export function cited<Step extends TraceStep | DateStep | MonthStep>(
  step: Step,
  citation: Citation,
): Step {
  return { ...step, citation, ...doubtsOf(citation.confidence) };
}

/** The marks of a doubt: D derived by arithmetic, U unconfirmed. */
export function doubtsOf(confidence: Confidence): Pick<TraceStep, "derived" | "unconfirmed"> {
  if (confidence === "D") return { derived: true, unconfirmed: true };
  return confidence === "U" ? { unconfirmed: true } : {};
}

/** The marks that a step carries already. */
export function doubtsIn({
  derived,
  unconfirmed,
}: TraceStep): Pick<TraceStep, "derived" | "unconfirmed"> {
  return {
    ...(derived === undefined ? {} : { derived }),
    ...(unconfirmed === undefined ? {} : { unconfirmed }),
  };
}

const order: readonly Confidence[] = ["A", "B", "D", "U"];

/** The weakest of several confidences; A where there are none. */
export function weakest(confidences: Iterable<Confidence>): Confidence {
  let weakestSoFar = 0;
  for (const confidence of confidences) {
    weakestSoFar = Math.max(weakestSoFar, order.indexOf(confidence));
  }
  return order[weakestSoFar] ?? "U";
}

/** The weakest confidence that a step and its inputs rest on. */
export function weakestIn(step: TraceStep): Confidence {
  let weakestSoFar: Confidence = "A";
  if (step.unconfirmed === true) weakestSoFar = step.derived === true ? "D" : "U";
  if (step.citation !== undefined) weakestSoFar = weaker(weakestSoFar, step.citation.confidence);
  for (const input of step.inputs) weakestSoFar = weaker(weakestSoFar, weakestIn(input));
  return weakestSoFar;
}

function weaker(a: Confidence, b: Confidence): Confidence {
  return order.indexOf(b) > order.indexOf(a) ? b : a;
}
