import { parseCivilDate, readWrittenDate } from "@daowei/domain/time";

/** Why what stands in a field cannot be taken, with the day that the sentence speaks of. */
export type WrongDate =
  | { readonly kind: "malformed" }
  | { readonly kind: "noSuchDay" | "tooEarly" | "tooLate"; readonly date: string };

/** Whether a field holds a day, written as the wire has it. */
export function isDate(value: string): boolean {
  return parseCivilDate(value).ok;
}

/** The day that was typed as the wire has it; what is no day stays as it was typed, so that nobody takes it for none. */
export function meant(typed: string): string {
  const read = readWrittenDate(typed);
  return read.ok ? read.value : typed.trim();
}

/** Null for nothing, and for a day within the bounds, which belong to it. */
export function wrongDate(
  value: string,
  { min, max }: { readonly min?: string | undefined; readonly max?: string | undefined },
): WrongDate | null {
  if (value === "") return null;
  const read = readWrittenDate(value);
  if (!read.ok)
    return read.problem.kind === "malformed-date"
      ? { kind: "malformed" }
      : { kind: "noSuchDay", date: read.problem.text };
  if (min !== undefined && read.value < min) return { kind: "tooEarly", date: min };
  return max !== undefined && read.value > max ? { kind: "tooLate", date: max } : null;
}
