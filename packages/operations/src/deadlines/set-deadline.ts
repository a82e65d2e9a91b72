import type { Transaction } from "@daowei/db";
import { deadline } from "@daowei/db/schema";
import type { DeadlineConcern } from "@daowei/domain/deadlines";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { needPlace } from "../authorise.ts";
import type { Context } from "../context.ts";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import { write, type Written } from "../write.ts";
import type { YearAndPlace } from "./due.ts";
import { needKeeper } from "./keepers.ts";

export interface SetDeadline extends YearAndPlace {
  readonly title: string;
  readonly dueOn: string;
  readonly origin: "superior" | "local";
  readonly concerns: DeadlineConcern;
  /** Document or instruction: needed for what a superior demands. */
  readonly basis?: string | undefined;
  readonly reason: string;
  readonly idempotencyKey: string;
}

export interface DeadlineSet {
  id: string;
}

/** 新增期限: an office sets a date for itself and all below it, or writes down one that it was given. */
export const setDeadline = write<SetDeadline, DeadlineSet>({ act: "deadline.set", work: set });

async function set(
  tx: Transaction,
  context: Context,
  input: SetDeadline,
): Promise<Result<Written<DeadlineSet>, Problem>> {
  const seen = needPlace(context, input.placeCode, input.fiscalYear);
  if (!seen.ok) return seen;
  const may = needKeeper(context, "set_deadline");
  if (!may.ok) return may;
  const { idempotencyKey: _key, basis = null, ...given } = input;
  if (given.origin === "superior" && basis === null)
    return refuse({ kind: "deadline_basis_missing" });
  const id = newId();
  const { userId, userName, post } = context.actor;
  const row = { ...given, basis };
  await tx.insert(deadline).values({
    id,
    ...row,
    recordedBy: userId,
    recordedByName: userName,
    recordedPostId: post.id,
  });
  return ok({
    reply: { id: `set:${id}` },
    deed: {
      act: "deadline.set",
      objectKind: "deadline",
      objectId: `set:${id}`,
      placeCode: input.placeCode,
      summary: `${input.title}：${input.dueOn}`,
      payload: row,
    },
  });
}
