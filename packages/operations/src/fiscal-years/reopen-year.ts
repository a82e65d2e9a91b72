import { proposal } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import type { Examined, ProposalKind } from "../proposals/proposal-kind.ts";
import type { Reader } from "../reader.ts";
import { type Closing, closingOf, lockYear } from "./closing.ts";
import { storeYearAct } from "./store-event.ts";

const ReopenYear = z.strictObject({
  fiscalYear: z.int().min(2003).max(2100),
  placeCode: z.string().regex(/^[0-9]{6}$/, "place code"),
});
type ReopenYear = z.infer<typeof ReopenYear>;

/** 反结账: a closed year is opened again by two persons, at the place that closed it. */
export const reopenYear: ProposalKind<ReopenYear> = {
  kind: "fiscal_year.reopen",
  schema: ReopenYear,
  proposers: ["preparer", "reviewer", "approver"],
  deciders: ["approver"],
  grave: true,
  examine,
  apply: async (tx, context, { payload, proposalId }) => {
    await lockYear(tx, payload.fiscalYear);
    const closing = await ownClosing(tx, payload);
    if (!closing.ok) return closing;
    const reason = await reasonOf(tx, proposalId);
    return ok([await storeYearAct(tx, context, { ...payload, act: "reopen", reason, proposalId })]);
  },
};

async function examine(
  reader: Reader,
  _context: Context,
  payload: ReopenYear,
): Promise<Result<Examined, Problem>> {
  const closing = await ownClosing(reader, payload);
  if (!closing.ok) return closing;
  const { officeName, closedBy, closedAt, reason } = closing.value;
  const { fiscalYear, placeCode } = payload;
  return ok({
    title: `${fiscalYear}年反结账（${officeName}）`,
    placeCode,
    effect: { fiscalYear, placeCode, officeName, closedBy, closedAt, reason },
  });
}

/** A closing is taken back where it was made: what an office above closed is not opened from below. */
async function ownClosing(
  reader: Reader,
  { fiscalYear, placeCode }: ReopenYear,
): Promise<Result<Closing, Problem>> {
  const closing = await closingOf(reader, { fiscalYear, placeCode });
  return closing?.placeCode === placeCode
    ? ok(closing)
    : refuse({ kind: "fiscal_year_not_closed", fiscalYear });
}

async function reasonOf(reader: Reader, proposalId: string): Promise<string> {
  const [row] = await reader
    .select({ reason: proposal.reason })
    .from(proposal)
    .where(eq(proposal.id, proposalId));
  if (row === undefined) throw new Error(`proposal ${proposalId} is applied and not there`);
  return row.reason;
}
