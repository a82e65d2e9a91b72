import {
  type ApprovalPolicy,
  type ApprovalStage,
  builtInApprovalPolicy,
} from "@daowei/domain/approvals";
import { newId } from "../identity.ts";
import { approveProposal } from "../proposals/decide.ts";
import { getProposal } from "../proposals/get.ts";
import { proposeChange } from "../proposals/propose.ts";
import type { Office } from "./office.ts";
import { agreed } from "./story.ts";

/** The built-in policy with other stages. */
export function policyOf(stages: readonly Partial<ApprovalStage>[]): ApprovalPolicy {
  const [first] = builtInApprovalPolicy.stages;
  if (first === undefined) throw new Error("the built-in policy is empty");
  const whole = stages.map((stage, index) => ({ ...first, key: `stage_${index}`, ...stage }));
  return { ...builtInApprovalPolicy, name: "测试用审批规则", stages: whole };
}

/** Takes a policy into force at a place as two persons do. */
export async function adoptPolicy(
  office: Office,
  policy: ApprovalPolicy,
  placeCode = "450000",
): Promise<void> {
  const first = office.as(await office.hire("approver", placeCode));
  const second = office.as(await office.hire("approver", placeCode));
  const { id } = agreed(
    await proposeChange(first, {
      kind: "approval_policy.change",
      payload: { placeCode, policy },
      reason: "按本单位内部控制制度修改审批规则",
      idempotencyKey: newId(),
    }),
  );
  const { revisionHash } = agreed(await getProposal(second, { id }));
  agreed(await approveProposal(second, { id, revisionHash, idempotencyKey: newId() }));
}
