import type { Role } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import type { Acting } from "../context.ts";
import type { Problem } from "../problem.ts";

const readers: ReadonlySet<Role> = new Set(["auditor", "administrator"]);

/** Whoever signs for the office reads what its people did. */
const readersOfAll: ReadonlySet<Role> = new Set([...readers, "approver"]);

/** Whether a post sees of the record of acts no more than what its holder did himself. */
export function readsOwnOnly({ actor }: Pick<Acting, "actor">): boolean {
  return !readersOfAll.has(actor.post.role);
}

/** Refuses the record of acts to everybody but auditors and administrators. */
export function needReader({ actor }: Pick<Acting, "actor">, act: string): Result<void, Problem> {
  const { role: held } = actor.post;
  return readers.has(held)
    ? ok(undefined)
    : refuse({ kind: "role_needed", act, needed: "auditor", held });
}
