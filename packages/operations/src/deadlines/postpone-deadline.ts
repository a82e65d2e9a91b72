import { proposal } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { civilDate, daysBetween, parseCivilDate } from "@daowei/domain/time";
import { postponingTakesTwo } from "@daowei/domain/deadlines";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import type { Examined, ProposalKind } from "../proposals/proposal-kind.ts";
import type { Reader } from "../reader.ts";
import { examineAct, queueAtDeadline, storeEvent } from "./act-on-deadline.ts";
import { keepers } from "./keepers.ts";

const PostponeDeadline = z.strictObject({
  id: z.string().min(1).max(200),
  fiscalYear: z.int().min(2003).max(2100),
  placeCode: z.string().regex(/^[0-9]{6}$/, "place code"),
  dueOn: z.string().refine((text) => parseCivilDate(text).ok, "date"),
});
type PostponeDeadline = z.infer<typeof PostponeDeadline>;

/** 延期（须两人）: a date that a document, a superior or an approved batch set is moved by two persons. */
export const postponeDeadline: ProposalKind<PostponeDeadline> = {
  kind: "deadline.postpone",
  schema: PostponeDeadline,
  proposers: keepers,
  deciders: ["reviewer", "approver"],
  grave: false,
  examine,
  apply: async (tx, context, { payload, proposalId }) => {
    await queueAtDeadline(tx, payload.id);
    const examined = await examineAct(context, { ...payload, act: "postpone" });
    if (!examined.ok) return examined;
    const reason = await reasonOf(tx, proposalId);
    const input = { ...payload, reason, act: "postpone" as const };
    return ok([await storeEvent(tx, context, { now: examined.value, input, proposalId })]);
  },
};

async function reasonOf(reader: Reader, proposalId: string): Promise<string> {
  const [row] = await reader
    .select({ reason: proposal.reason })
    .from(proposal)
    .where(eq(proposal.id, proposalId));
  if (row === undefined) throw new Error(`proposal ${proposalId} is applied and not there`);
  return row.reason;
}

async function examine(
  _reader: Reader,
  context: Context,
  payload: PostponeDeadline,
): Promise<Result<Examined, Problem>> {
  const examined = await examineAct(context, { ...payload, act: "postpone" });
  if (!examined.ok) return examined;
  const { due, course } = examined.value;
  if (!postponingTakesTwo(due.origin, due.batchId !== null))
    return refuse({ kind: "deadline_takes_one" });
  return ok({
    title: `${due.what}：${course.dueOn} → ${payload.dueOn}`,
    placeCode: due.placeCode,
    effect: {
      what: due.what,
      from: course.dueOn,
      to: payload.dueOn,
      days: daysBetween(course.dueOn, civilDate(payload.dueOn)),
      origin: due.origin,
      citation: due.citation,
      batchNumber: due.batchNumber,
    },
  });
}
