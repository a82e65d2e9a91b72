import { type Exact, exact, exactToText } from "#money";
import { type Citation, cited, type TraceOperation, type TraceStep } from "#policies";

/** A number with the step that explains it. */
export interface Explained {
  readonly value: Exact;
  readonly step: TraceStep;
}

type Unit = TraceStep["unit"];

/** A number as the document writes it, or as the asker gives it where there is no citation. */
export function stated(
  label: string,
  found: { readonly text: string; readonly unit: Unit; readonly note?: string },
  citation?: Citation,
): Explained {
  const value = exact(found.text);
  const step: TraceStep = {
    label,
    operation: "given",
    value: exactToText(value),
    unit: found.unit,
    inputs: [],
    ...(found.note === undefined ? {} : { note: found.note }),
  };
  return { value, step: citation === undefined ? step : cited(step, citation) };
}

/** A number that an operation made of others. */
export function made(
  label: string,
  operation: TraceOperation,
  result: { readonly value: Exact; readonly unit: Unit; readonly inputs: readonly Explained[] },
): Explained {
  const { value, unit, inputs } = result;
  const steps = inputs.map(({ step }) => step);
  return { value, step: { label, operation, value: exactToText(value), unit, inputs: steps } };
}
