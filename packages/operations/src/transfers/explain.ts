import { batch, explanation, headcountVersion, obligation, transfer } from "@daowei/db/schema";
import { type Explanation, recompute } from "@daowei/domain/apportionment";
import { fenToText } from "@daowei/domain/money";
import { ok, refuse } from "@daowei/domain/result";
import { asc, eq } from "drizzle-orm";
import { ask } from "../ask.ts";
import { inScope } from "../authorise.ts";
import type { Context } from "../context.ts";
import { lastVerdict } from "../enrolment/verdicts.ts";
import { policyOfBatch } from "../policies/policy-of-batch.ts";
import { instant, type Reader } from "../reader.ts";
import { sharePaid } from "./share-paid.ts";
import { sharesAstray } from "../verification/shares-paid-ahead.ts";

/** Why an obligation is what it is, as stored with it, and whether the same inputs still give the same bytes. */
export const explainObligation = ask<
  { readonly obligationId: string },
  Awaited<ReturnType<typeof storedExplanation>>
>(async (context, { obligationId }) => {
  const found = await readStored(context.db, obligationId);
  if (
    found === undefined ||
    !inScope(context, found.obligation.placeCode, found.obligation.fiscalYear)
  )
    return refuse({ kind: "not_found", object: "obligation", id: obligationId });
  return ok(await storedExplanation(context, found));
});

type Stored = NonNullable<Awaited<ReturnType<typeof readStored>>>;

async function readStored(reader: Reader, obligationId: string) {
  const [found] = await reader
    .select({ obligation, transfer, batch, headcountVersion, trace: explanation.trace })
    .from(obligation)
    .innerJoin(transfer, eq(transfer.id, obligation.transferId))
    .innerJoin(explanation, eq(explanation.id, obligation.explanationId))
    .innerJoin(batch, eq(batch.id, obligation.batchId))
    .innerJoin(headcountVersion, eq(headcountVersion.id, batch.headcountVersionId))
    .where(eq(obligation.id, obligationId));
  return found;
}

async function storedExplanation(context: Context, stored: Stored) {
  const { obligation: one, batch: whole, headcountVersion: headcounts } = stored;
  // Written by `storeDraft` from a value of this type, and never changed since.
  const trace = stored.trace as Explanation;
  return {
    obligationId: one.id,
    insuredClass: one.insuredClass,
    level: one.level,
    amountFen: fenToText(one.amountFen),
    ahead: sharePaid({ ...stored.transfer, legalFen: one.legalFen }),
    explanation: trace,
    policyVersion: whole.policyVersion,
    headcountVersionId: headcounts.id,
    headcountNumber: headcounts.number,
    headcountFileName: headcounts.fileName,
    headcountLine: one.headcountLine,
    headcountImportedBy: headcounts.importedByName,
    headcountImportedAt: instant(headcounts.importedAt),
    headcountVerdict: await lastVerdict(context.db, headcounts.id),
    codeVersion: whole.codeVersion,
    recomputed: await runAgain(context, { ...stored, trace }),
  };
}

async function runAgain(
  context: Context,
  stored: Pick<Stored, "obligation" | "batch"> & { readonly trace: Explanation },
) {
  const { obligation: one, batch: whole, trace } = stored;
  const policy = await policyOfBatch(context.db, context, whole);
  const again = recompute(trace, policy.compiled);
  if (!again.ok)
    throw new Error(`obligation ${one.id} is refused now: ${JSON.stringify(again.problem)}`);
  const share = again.value.shares.find(
    ({ level, payerCode }) => level === one.level && payerCode === one.payerCode,
  );
  if (share === undefined) throw new Error(`obligation ${one.id} is nobody's share now`);
  const same =
    share.amountFen === fenToText(one.legalFen ?? one.amountFen) &&
    JSON.stringify(again.value) === JSON.stringify(trace);
  const astray = await sharesAstray(context.db, {
    whole,
    policy,
    owed: await paidWith(context.db, one),
  });
  return { amountFen: share.amountFen, same: same && astray.length === 0 };
}

/** The classes that one transfer pays: a share that is paid ahead is reckoned over all of them. */
async function paidWith(reader: Reader, { transferId, legalFen }: Stored["obligation"]) {
  if (legalFen === null) return [];
  return await reader
    .select()
    .from(obligation)
    .where(eq(obligation.transferId, transferId))
    .orderBy(asc(obligation.insuredClass));
}
