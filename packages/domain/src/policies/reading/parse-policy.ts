import { ok, refuse, type Result } from "#result";
import { type PolicyDocument, policyDocument } from "../schema/policy-document.ts";
import { type PolicySource, sourceOfText, takeApart } from "./policy-source.ts";
import type { PolicyProblem } from "./problem.ts";
import { nameWhatIsValid, schemaProblems } from "./schema-problems.ts";

/** A policy file that was read: what it says, and where in the file it says so. */
export interface Policy {
  readonly document: PolicyDocument;
  readonly source: PolicySource;
}

/** The text of a policy file. */
export interface PolicyText {
  readonly file: string;
  readonly text: string;
  /** What a quicker reader has read in a text that is known to be sound: plain values, every scalar as text. */
  readonly value?: unknown;
}

const largestText = 200_000;
// A policy file is read once or twice: less often than a compiled reader of its form is worth.
const reading = { error: nameWhatIsValid, jitless: true };
const deepestFlow = 50;
const tooManyIndicators = /^(?:[ \t]*[-?][ \t]){20}/mu;

/** Reads a policy file; refuses it with every syntax and form problem, each at its line. Sense is checked by `compilePolicy`. */
export function parsePolicy({
  file,
  text,
  value,
}: PolicyText): Result<Policy, readonly PolicyProblem[]> {
  if (value !== undefined) {
    // A value that is not of the form is read again below, to say where it is not.
    const read = policyDocument.safeParse(value, reading);
    if (read.success) return ok({ document: read.data, source: sourceOfText(file, text) });
  }
  if (text.length > largestText) {
    return refuse([unfit(file, `at most ${largestText} characters`, String(text.length))]);
  }
  if (isNestedTooDeep(text)) return refuse([unfit(file, "shallow nesting", "deep nesting")]);
  const apart = takeApart(file, text);
  if (apart.problems.length > 0) return refuse(apart.problems);
  const read = policyDocument.safeParse(apart.value, reading);
  if (read.success) return ok({ document: read.data, source: apart.source });
  return refuse([...schemaProblems(read.error.issues, apart.value, apart.source)]);
}

// The YAML reader needs minutes for a hundred thousand brackets; quotations do not matter, no notice has fifty open ones.
function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/[[\]{}]/gu)) {
    depth += sign === "[" || sign === "{" ? 1 : -1;
    if (depth > deepestFlow) return true;
  }
  return tooManyIndicators.test(text);
}

function unfit(file: string, expected: string, found: string): PolicyProblem {
  return {
    kind: "too-large",
    file,
    line: 1,
    column: 1,
    path: "",
    expected,
    found,
    nearest: null,
  };
}
