import type { TraceStep } from "../trace.ts";

/** A step on one line: label, operation, value, its note and the article that it rests on; then what it was made of. */
export function told({ label, operation, value, unit, note, citation, inputs }: TraceStep): string {
  const worth = unit === "percent" ? `${value}%` : value;
  const why = `${note === undefined ? "" : ` [${note}]`}${citation === undefined ? "" : ` ${citation.article}`}`;
  const from = inputs.length === 0 ? "" : ` (${inputs.map(told).join(", ")})`;
  return `${label} ${operation} ${worth}${why}${from}`;
}
