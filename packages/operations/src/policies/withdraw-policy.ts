import { ok, refuse } from "@daowei/domain/result";
import { z } from "zod";
import type { Context } from "../context.ts";
import type { LoadedPolicy } from "../library.ts";
import type { ProposalKind } from "../proposals/proposal-kind.ts";
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
    const before = publishedPolicy(context, policyId);
    if (before === undefined) return refuse({ kind: "policy_not_published", policyId });
    const restingOnIt = await policiesAfter(reader, context, { id: policyId, kept: null });
    if (!restingOnIt.ok) return restingOnIt;
    const after = context.library.published?.own.policies.get(policyId) ?? null;
    const change = { policyId, before, after, restingOnIt: restingOnIt.value };
    return ok({
      title: `${before.compiled.number}（${policyId}）`,
      placeCode: before.compiled.place,
      effect: await effectOfPolicy(reader, context, change),
    });
  },
  apply: async (tx, context, { payload: { policyId }, proposalId }) => {
    const before = publishedPolicy(context, policyId);
    if (before === undefined) return refuse({ kind: "policy_not_published", policyId });
    const { number, place: placeCode } = before.compiled;
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
        payload: { policyId, number, withdrawn: before.version, proposalId },
      },
    ]);
  },
};

function publishedPolicy({ library }: Context, policyId: string): LoadedPolicy | undefined {
  return library.published?.ids.has(policyId) === true ? library.policies.get(policyId) : undefined;
}
