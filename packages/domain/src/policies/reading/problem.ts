/** Everything that can be wrong with a policy file; sentences are made where they are shown. */
export type PolicyProblemKind =
  | "too-large"
  | "yaml-syntax"
  | "unknown-key"
  | "missing-key"
  | "wrong-form"
  | "duplicate-id"
  | "unknown-citation"
  | "unused-citation"
  | "unknown-class"
  | "unknown-case"
  | "unknown-base"
  | "unknown-place"
  | "unknown-policy"
  | "unknown-attribute"
  | "year-outside-policy"
  | "no-standard"
  | "ambiguous-standard"
  | "no-case"
  | "ambiguous-case"
  | "ambiguous-split"
  | "ambiguous-takeover"
  | "shares-do-not-add-up"
  | "unreckonable"
  | "no-payer"
  | "unknown-category"
  | "tier-below-floor"
  | "example-differs";

/** One thing that is wrong with a policy file: where, what was expected, what was found, and the nearest valid name. */
export interface PolicyProblem {
  readonly kind: PolicyProblemKind;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  readonly nearest: string | null;
}

/** Where in a document something stands: keys and positions from the top. */
export type DocumentPath = readonly (string | number)[];

/** `cases[0].shares[1].level`. */
export function pathToText(path: DocumentPath): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === "number" ? `${text}[${part}]` : text === "" ? part : `${text}.${part}`,
    "",
  );
}
