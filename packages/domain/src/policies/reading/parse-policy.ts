import { ok, refuse, type Result } from "#result";
import { type PolicyDocument, policyDocument } from "../schema/policy-document.ts";
import { type PolicySource, takeApart } from "./policy-source.ts";
import type { PolicyProblem } from "./problem.ts";
import { nameWhatIsValid, schemaProblems } from "./schema-problems.ts";

/** A policy file that was read: what it says, and where in the file it says so. */
export interface Policy {
  readonly document: PolicyDocument;
  readonly source: PolicySource;
}

const largestText = 1_000_000;

/** Reads a policy file; refuses it with every syntax and form problem, each at its line. Sense is checked by `compilePolicy`. */
export function parsePolicy(source: {
  readonly file: string;
  readonly text: string;
}): Result<Policy, readonly PolicyProblem[]> {
  if (source.text.length > largestText) return refuse([tooLarge(source.file, source.text.length)]);
  const apart = takeApart(source.file, source.text);
  if (apart.problems.length > 0) return refuse(apart.problems);
  const read = policyDocument.safeParse(apart.value, { error: nameWhatIsValid });
  if (read.success) return ok({ document: read.data, source: apart.source });
  return refuse([...schemaProblems(read.error.issues, apart.value, apart.source)]);
}

function tooLarge(file: string, length: number): PolicyProblem {
  return {
    kind: "too-large",
    file,
    line: 1,
    column: 1,
    path: "",
    expected: `at most ${largestText} characters`,
    found: String(length),
    nearest: null,
  };
}
