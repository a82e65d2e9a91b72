import type { Role } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import type { Acting } from "../context.ts";
import type { Problem } from "../problem.ts";

/** 经办 and 审批 look after the dates of their office. */
export const keepers: readonly Role[] = ["preparer", "approver"];

export function keepsDeadlines({ actor }: Acting): boolean {
  return keepers.includes(actor.post.role);
}

export function needKeeper(context: Acting, act: string): Result<void, Problem> {
  const held = context.actor.post.role;
  return keepsDeadlines(context)
    ? ok(undefined)
    : refuse({ kind: "one_of_roles_needed", act, needed: keepers, held });
}
