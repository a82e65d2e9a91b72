import type { ProposalKind, ProposalStage } from "@daowei/api/contracts";

export const proposalsWords = {
  kind: {
    "policy.publish": "发布政策文件",
    "policy.withdraw": "停用政策文件",
  } satisfies Record<ProposalKind, string>,
  stage: {
    proposed: "待决定",
    applied: "已生效",
    rejected: "已否决",
    withdrawn: "已撤回",
  } satisfies Record<ProposalStage, string>,
};
