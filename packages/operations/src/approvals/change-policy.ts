import { approvalPolicy, approvalPolicyAdoption } from "@daowei/db/schema";
import {
  type ApprovalPolicy,
  approvalPolicySchema,
  checkApprovalPolicy,
} from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { z } from "zod";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { yearOf } from "@daowei/domain/time";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import { nextNumber } from "../proposals/next-number.ts";
import type { Examined, ProposalKind } from "../proposals/proposal-kind.ts";
import type { Reader } from "../reader.ts";
import { effectOfChange } from "./policy-effect.ts";
import { policyInForce, textOf } from "./policy-in-force.ts";

const ChangeApprovalPolicy = z.strictObject({
  placeCode: z.string().regex(/^[0-9]{6}$/, "place code"),
  policy: approvalPolicySchema,
});
export type ChangeApprovalPolicy = z.infer<typeof ChangeApprovalPolicy>;

/** 修改审批规则: what an office has in force for its documents; requests under way keep what they were submitted under. */
export const changeApprovalPolicy: ProposalKind<ChangeApprovalPolicy> = {
  kind: "approval_policy.change",
  schema: ChangeApprovalPolicy,
  proposers: ["approver", "administrator"],
  deciders: ["approver", "administrator"],
  grave: true,
  examine,
  apply: async (tx, context, { payload, proposalId }) => {
    const sound = soundOf(payload.policy);
    if (!sound.ok) return sound;
    const { placeCode, policy } = payload;
    const { text, version } = textOf(policy);
    await tx.insert(approvalPolicy).values({ version, text }).onConflictDoNothing();
    const number = await nextNumber(tx, {
      lock: adoptionLock,
      table: approvalPolicyAdoption,
      placeCode,
    });
    const { userId: adoptedBy, userName: adoptedByName } = context.actor;
    const row = { placeCode, number, version, proposalId, adoptedBy, adoptedByName };
    await tx.insert(approvalPolicyAdoption).values({ id: newId(), ...row });
    return ok([
      {
        act: "approval_policy.change",
        objectKind: "approval_policy",
        objectId: version,
        placeCode,
        summary: `${placeCode} 第 ${number} 版：${policy.name}`,
        payload: { placeCode, number, version, proposalId, policy },
      },
    ]);
  },
};

async function examine(
  reader: Reader,
  context: Context,
  payload: ChangeApprovalPolicy,
): Promise<Result<Examined, Problem>> {
  const sound = soundOf(payload.policy);
  if (!sound.ok) return sound;
  const { placeCode, policy } = payload;
  const year = yearOf(today(context));
  const now = await policyInForce(reader, context, { placeCode, year });
  if (now.version === textOf(policy).version)
    return refuse({ kind: "approval_policy_unchanged", placeCode });
  const effect = await effectOfChange(reader, context, payload);
  return ok({ title: policy.name, placeCode, effect });
}

function soundOf(policy: ApprovalPolicy): Result<void, Problem> {
  const findings = checkApprovalPolicy(policy);
  return findings.length === 0
    ? ok(undefined)
    : refuse({ kind: "approval_policy_unsound", findings });
}

/** Any number, the same in every version. */
const adoptionLock = 7_239_421;

/** What a change would do, before anybody proposes it. */
export const previewApprovalPolicy = ask<
  ChangeApprovalPolicy,
  Awaited<ReturnType<typeof effectOfChange>>
>(async (context, payload) => {
  const place = needPlace(context, payload.placeCode, yearOf(today(context)));
  if (!place.ok) return place;
  const sound = soundOf(payload.policy);
  if (!sound.ok) return sound;
  return ok(await effectOfChange(context.db, context, payload));
});
