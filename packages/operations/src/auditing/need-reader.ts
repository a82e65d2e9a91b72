import type { Role } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import type { Acting } from "../context.ts";
import type { Problem } from "../problem.ts";

const readers: ReadonlySet<Role> = new Set(["auditor", "administrator"]);

/** Refuses the record of acts to everybody but auditors and administrators. */
export function needReader({ actor }: Pick<Acting, "actor">, act: string): Result<void, Problem> {
  const { role: held } = actor.post;
  return readers.has(held)
    ? ok(undefined)
    : refuse({ kind: "role_needed", act, needed: "auditor", held });
}
