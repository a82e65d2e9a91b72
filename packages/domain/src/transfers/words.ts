import type { TransferStage } from "./transfer-life.ts";

/** What each stage of a transfer is called; issued is 已签发 of a batch and 待拨付 of its money. */
export const transferStageWords = {
  prepared: "草稿",
  submitted: "待复核",
  reviewed: "待审批",
  approved: "待签发",
  issued: "待拨付",
  sent: "已拨付",
  arrived: "已到位",
  cancelled: "已作废",
  rejected: "已否决",
  failed: "拨付失败",
  returned: "已退款",
  outcome_unknown: "结果待查",
} as const satisfies Record<TransferStage, string>;
