import { type Exact, exact, exactToText } from "#money";
import { ok, type Result } from "#result";
import { cited, type Citation, type TraceOperation, type TraceStep } from "../trace.ts";
import type { Outcome, Reckoned, Unreckonable } from "./mechanism.ts";

/** A number as the document writes it. */
export function written(
  label: string,
  found: { readonly text: string; readonly unit: "percent" | "yuan_per_head" },
  citation: Citation,
): Reckoned {
  const value = exact(found.text);
  const step = {
    label,
    operation: "given",
    value: exactToText(value),
    unit: found.unit,
    inputs: [],
  } as const;
  return { value, step: cited(step, citation) };
}

/** Yuan per head that an operation made of its inputs. */
export function made(
  label: string,
  operation: TraceOperation,
  result: { readonly value: Exact; readonly inputs: readonly Reckoned[] },
): Reckoned {
  const inputs = result.inputs.map(({ step }) => step);
  const { value } = result;
  return { value, step: perHeadStep(label, operation, { value, inputs }) };
}

/** A step whose value is yuan per head. */
export function perHeadStep(
  label: string,
  operation: TraceOperation,
  result: { readonly value: Exact; readonly inputs: readonly TraceStep[] },
): TraceStep {
  const value = exactToText(result.value);
  return { label, operation, value, unit: "yuan_per_head", inputs: result.inputs };
}

/** All values in order, or the first refusal. */
export function all(outcomes: readonly Outcome[]): Result<readonly Reckoned[], Unreckonable> {
  const values: Reckoned[] = [];
  for (const outcome of outcomes) {
    if (!outcome.ok) return outcome;
    values.push(outcome.value);
  }
  return ok(values);
}
