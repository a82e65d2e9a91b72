import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Gazetteer } from "@daowei/domain/places";
import { compilePolicy, parsePolicy } from "@daowei/domain/policies";
import type { CompiledPolicy, Policy, PolicyProblem } from "@daowei/domain/policies";
import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { checkAllExamples } from "./check-all-examples.ts";

/** A policy file that was read and checked; `version` is the SHA-256 of its text. */
export interface LoadedPolicy {
  readonly policy: Policy;
  readonly compiled: CompiledPolicy;
  readonly version: string;
  readonly file: string;
  readonly text: string;
}

/** What a file outside the library is compiled with. */
export interface PolicySurroundings {
  readonly gazetteer: Gazetteer;
  readonly library?: (id: string) => Policy | undefined;
}

/** Why a policy cannot be loaded: its file cannot be read, or it is wrong in these places. */
export type PolicyFileProblem =
  | { readonly kind: "unreadable-file"; readonly file: string; readonly code: string }
  | {
      readonly kind: "invalid-policy";
      readonly file: string;
      readonly problems: readonly PolicyProblem[];
    };

/** Reads and checks a policy file outside the library; it may refer to policies of the library. */
export function loadPolicyFile(
  file: string,
  surroundings: PolicySurroundings,
): Result<LoadedPolicy, PolicyFileProblem> {
  const text = readText(file);
  return text.ok ? loadPolicyText({ file, text: text.value }, surroundings) : text;
}

/** Checks a policy given as text, such as an uploaded one; `file` is the name that problems carry. */
export function loadPolicyText(
  source: { readonly file: string; readonly text: string },
  surroundings: PolicySurroundings,
): Result<LoadedPolicy, PolicyFileProblem> {
  const { file, text } = source;
  const parsed = parsePolicy(source);
  if (!parsed.ok) return refuse({ kind: "invalid-policy", file, problems: parsed.problem });
  const compiled = compilePolicy(parsed.value, surroundings);
  if (!compiled.ok) return refuse({ kind: "invalid-policy", file, problems: compiled.problem });
  const problems = checkAllExamples(parsed.value, compiled.value);
  if (problems.length > 0) return refuse({ kind: "invalid-policy", file, problems });
  return ok({
    policy: parsed.value,
    compiled: compiled.value,
    version: versionOf(text),
    file,
    text,
  });
}

/** The version of a policy: SHA-256 of its text in hexadecimal digits. */
export function versionOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function readText(file: string): Result<string, PolicyFileProblem> {
  try {
    return ok(readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    return refuse({ kind: "unreadable-file", file, code: String(error.code) });
  }
}
