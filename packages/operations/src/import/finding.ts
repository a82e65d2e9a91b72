import { findingWords } from "./finding-words.ts";
import type { FindingKind } from "./finding-words.ts";
import { masked } from "./personal-data.ts";

export type { FindingKind } from "./finding-words.ts";

export interface Suggestion {
  readonly code: string;
  readonly name: string;
}

/** One thing found in a file; `found`, `expected` and `remedy` are ready to print, and `found` never shows an identity number. */
export interface Finding {
  readonly severity: "error" | "warning" | "note";
  readonly kind: string;
  readonly sheet: string | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
  readonly suggestions: readonly Suggestion[];
  /** A place as the file writes it, where a person may say which one is meant. */
  readonly written: string | null;
}

/** Where a finding is; nulls where it concerns the whole file, sheet or line. */
export interface Spot {
  readonly sheet?: string | null;
  readonly line?: number | null;
  readonly column?: string | null;
}

export interface FindingFacts {
  readonly found: string;
  readonly expected?: string;
  readonly remedy?: string;
  readonly suggestions?: readonly Suggestion[];
  readonly written?: string;
}

const longestFound = 80;

export function finding(kind: FindingKind, spot: Spot, facts: FindingFacts): Finding {
  const words = findingWords[kind];
  return {
    severity: words.severity,
    kind,
    sheet: spot.sheet ?? null,
    line: spot.line ?? null,
    column: spot.column ?? null,
    found: shown(facts.found),
    expected: facts.expected ?? words.expected,
    remedy: facts.remedy ?? words.remedy,
    suggestions: facts.suggestions ?? [],
    written: facts.written ?? null,
  };
}

function shown(text: string): string {
  const visible = masked(text).replaceAll(/[\p{Cc}\p{Cf}]/gu, (character) =>
    character === "\n" ? "⏎" : "·",
  );
  const characters = Array.from(visible);
  if (characters.length <= longestFound) return visible;
  return `${characters.slice(0, longestFound).join("")}…`;
}

export function isError(found: Pick<Finding, "severity">): boolean {
  return found.severity === "error";
}
