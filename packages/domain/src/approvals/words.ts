import type { BatchStage } from "./batch-life.ts";
import type { documentKinds } from "./conditions.ts";
import type { Role } from "./roles.ts";

/** What each stage of a batch is called, for pages, sheets, workbooks and the command line alike. */
export const batchStageWords = {
  prepared: "草稿",
  submitted: "待复核",
  reviewed: "待审批",
  approved: "待签发",
  issued: "已签发",
  sent: "已拨付",
  arrived: "已到位",
  cancelled: "已作废",
  rejected: "已否决",
} as const satisfies Record<BatchStage, string>;

/** What each kind of batch is called, likewise. */
export const batchKindWords = {
  advance: "提前下达",
  regular: "正式下达",
  settlement: "清算补拨",
} as const satisfies Record<(typeof documentKinds)[number], string>;

/** Posts as people in Chinese offices call them. */
export const roleWords = {
  preparer: "经办岗",
  reviewer: "复核岗",
  approver: "审批岗",
  treasury: "国库支付岗",
  fund_accountant: "财政专户岗",
  auditor: "审计岗",
  administrator: "系统管理岗",
} as const satisfies Record<Role, string>;
