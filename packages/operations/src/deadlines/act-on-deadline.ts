import type { Transaction } from "@daowei/db";
import { deadlineEvent } from "@daowei/db/schema";
import { type DeadlineAct, decideOnDeadline, postponingTakesTwo } from "@daowei/domain/deadlines";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { civilDate } from "@daowei/domain/time";
import { eq, sql } from "drizzle-orm";
import type { Deed } from "../audit.ts";
import { inScope, needPlace } from "../authorise.ts";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import { write, type Written } from "../write.ts";
import { type DueNow, readDuesNow } from "./dues-now.ts";
import { needKeeper } from "./keepers.ts";

/** Names a deadline as the list of a place and year shows it. */
export interface OnDeadline {
  readonly id: string;
  readonly fiscalYear: number;
  readonly placeCode: string;
}

export interface ActOnDeadline extends OnDeadline {
  readonly act: DeadlineAct;
  /** The later date, of a postponement. */
  readonly dueOn?: string | undefined;
  readonly reason: string;
  readonly idempotencyKey: string;
}

export interface DeadlineActed {
  id: string;
  dueOn: string;
}

/** 延期, 标记完成, 终止该期限, 重新打开: with a reason, always; what takes two persons is refused here and proposed instead. */
export const actOnDeadline = write<ActOnDeadline, DeadlineActed>({
  act: "deadline.act",
  work: act,
});

async function act(
  tx: Transaction,
  context: Context,
  input: ActOnDeadline,
): Promise<Result<Written<DeadlineActed>, Problem>> {
  const may = needKeeper(context, input.act);
  if (!may.ok) return may;
  await queueAtDeadline(tx, input.id);
  const examined = await examineAct(context, input);
  if (!examined.ok) return examined;
  const { due } = examined.value;
  if (input.act === "postpone" && postponingTakesTwo(due.origin, due.batchId !== null))
    return refuse({ kind: "deadline_needs_two", origin: due.origin });
  const deed = await storeEvent(tx, context, { now: examined.value, input, proposalId: null });
  const dueOn = input.dueOn ?? examined.value.course.dueOn;
  return ok({ reply: { id: due.id, dueOn }, deed });
}

/** Two who act on one deadline at once come one after the other: the second sees what the first did. */
export async function queueAtDeadline(tx: Transaction, id: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`deadline ${id}`}, 0))`);
}

type Asking = OnDeadline & Pick<ActOnDeadline, "act" | "dueOn">;

/** The deadline as it stands, if the office may do this about it now. */
export async function examineAct(
  context: Context,
  input: Asking,
): Promise<Result<DueNow, Problem>> {
  const seen = needPlace(context, input.placeCode, input.fiscalYear);
  if (!seen.ok) return seen;
  const found = await findDue(context, input);
  if (!found.ok) return found;
  const { due, course, met } = found.value;
  const to = input.dueOn === undefined ? null : civilDate(input.dueOn);
  if (input.act === "postpone" && to === null) return refuse({ kind: "due_date_unknown" });
  const { concerns } = due;
  const decided = decideOnDeadline({ act: input.act, course, to, met, concerns });
  return decided.ok ? found : decided;
}

/** With all the money of the place that answers for it, wherever it was looked at. */
async function findDue(context: Context, input: OnDeadline): Promise<Result<DueNow, Problem>> {
  const { id, fiscalYear, placeCode } = input;
  const dues = await readDuesNow(context, { fiscalYear, placeCode });
  const found = dues.find(({ due }) => due.id === id);
  if (found === undefined) return refuse({ kind: "not_found", object: "deadline", id });
  const own = found.due.placeCode;
  if (!inScope(context, own, fiscalYear))
    return refuse({ kind: "deadline_of_office_above", placeCode: own });
  return own === placeCode ? ok(found) : await findDue(context, { ...input, placeCode: own });
}

export interface NewEvent {
  readonly now: DueNow;
  readonly input: Asking & { readonly reason: string };
  readonly proposalId: string | null;
}

export async function storeEvent(
  tx: Transaction,
  { actor }: Context,
  { now: { due, course }, input, proposalId }: NewEvent,
): Promise<Deed> {
  const { fiscalYear, reason } = input;
  const dueOn = input.act === "postpone" ? (input.dueOn ?? null) : null;
  const { id: deadlineId, placeCode } = due;
  const seq = await nextSeq(tx, deadlineId);
  const row = { deadlineId, seq, placeCode, fiscalYear, act: input.act, dueOn, reason, proposalId };
  await tx.insert(deadlineEvent).values({
    ...row,
    recordedBy: actor.userId,
    recordedByName: actor.userName,
    recordedPostId: actor.post.id,
  });
  const dates = dueOn === null ? course.dueOn : `${course.dueOn} → ${dueOn}`;
  return {
    act: `deadline.${input.act}`,
    objectKind: "deadline",
    objectId: deadlineId,
    placeCode,
    summary: `${due.what}：${dates}`,
    payload: { ...row, from: course.dueOn, origin: due.origin },
  };
}

async function nextSeq(reader: Reader, deadlineId: string): Promise<number> {
  const [row] = await reader
    .select({ next: sql<number>`coalesce(max(${deadlineEvent.seq}), 0) + 1` })
    .from(deadlineEvent)
    .where(eq(deadlineEvent.deadlineId, deadlineId));
  if (row === undefined) throw new Error("an aggregate without a row");
  return row.next;
}
