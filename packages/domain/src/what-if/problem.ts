import type { PolicyProblem } from "#policies";
import type { NotApportionable } from "./two-sides.ts";

/** A case whose shares no longer add up, with a value for each share that would close the gap by itself. */
export interface OpenCase {
  readonly caseId: string;
  readonly title: string;
  readonly standardYuan: string;
  readonly sharesYuan: string;
  readonly proposals: readonly { readonly path: string; readonly value: string }[];
}

/** Why nothing can be said about a change. */
export type WhatIfProblem =
  | {
      readonly kind: "unknown-path";
      readonly path: string;
      readonly valid: readonly string[];
      readonly nearest: string | null;
    }
  | { readonly kind: "malformed-value"; readonly path: string; readonly found: string }
  /** `+30` or `-30` of something that is not a plain amount of yuan. */
  | { readonly kind: "nothing-to-add-to"; readonly path: string; readonly present: string }
  | { readonly kind: "set-twice"; readonly path: string; readonly other: string }
  /** `standard` where the policy has several that differ. */
  | {
      readonly kind: "several-standards";
      readonly standards: readonly { readonly path: string; readonly value: string }[];
    }
  | { readonly kind: "shares-do-not-add-up"; readonly cases: readonly OpenCase[] }
  | { readonly kind: "invalid-policy"; readonly problems: readonly PolicyProblem[] }
  | NotApportionable;
