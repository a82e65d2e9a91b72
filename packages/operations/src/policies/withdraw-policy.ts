import { policyPublication, policyVersion } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Problem } from "../problem.ts";
import type { ProposalKind } from "../proposals/proposal-kind.ts";
import type { Reader } from "../reader.ts";
import { addPublication } from "./add-publication.ts";
import { policiesAfter } from "./library-after.ts";
import { effectOfPolicy } from "./policy-effect.ts";

const WithdrawPolicy = z.strictObject({ policyId: z.string().min(1).max(100) });
type WithdrawPolicy = z.infer<typeof WithdrawPolicy>;

/** 停用政策文件: a published text is in force no more; the product's own file with its id, if there is one, is again. */
export const withdrawPolicy: ProposalKind<WithdrawPolicy> = {
  kind: "policy.withdraw",
  schema: WithdrawPolicy,
  proposers: ["preparer"],
  deciders: ["reviewer", "approver"],
  grave: true,
  examine: async (reader, context, { policyId }) => {
    const published = await publishedLast(reader, policyId);
    if (!published.ok) return published;
    const restingOnIt = await policiesAfter(reader, context, { id: policyId, kept: null });
    if (!restingOnIt.ok) return restingOnIt;
    const { number, placeCode } = published.value;
    // A text that cannot be read any more has no rules to show, and may be withdrawn all the same.
    const before = context.library.policies.get(policyId) ?? null;
    const after = context.library.published?.own.policies.get(policyId) ?? null;
    const change = { policyId, before, after, restingOnIt: restingOnIt.value };
    const effect = await effectOfPolicy(reader, context, change);
    return ok({ title: `${number}（${policyId}）`, placeCode, effect });
  },
  apply: async (tx, context, { payload: { policyId }, proposalId }) => {
    const published = await publishedLast(tx, policyId);
    if (!published.ok) return published;
    const { number, placeCode, version } = published.value;
    const row = { act: "withdraw", policyId, version: null, placeCode, proposalId } as const;
    const added = await addPublication(tx, context, row);
    if (!added.ok) return added;
    return ok([
      {
        act: "policy.withdraw",
        objectKind: "policy",
        objectId: policyId,
        placeCode,
        summary: `${number}（${policyId}）`,
        payload: { policyId, number, withdrawn: version, proposalId },
      },
    ]);
  },
};

interface PublishedLast {
  readonly version: string;
  readonly number: string;
  readonly placeCode: string;
}

/** The published text of an id, unless it was withdrawn since or never was one. */
async function publishedLast(
  reader: Reader,
  policyId: string,
): Promise<Result<PublishedLast, Problem>> {
  const [last] = await reader
    .select({
      version: policyVersion.version,
      number: policyVersion.number,
      placeCode: policyPublication.placeCode,
    })
    .from(policyPublication)
    .leftJoin(policyVersion, eq(policyVersion.version, policyPublication.version))
    .where(eq(policyPublication.policyId, policyId))
    .orderBy(desc(policyPublication.number))
    .limit(1);
  if (last === undefined || last.version === null || last.number === null)
    return refuse({ kind: "policy_not_published", policyId });
  const { version, number, placeCode } = last;
  return ok({ version, number, placeCode });
}
