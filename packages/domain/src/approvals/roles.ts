/** The roles a post can give; each is held for a place and all places below it. */
export const roles = [
  "preparer",
  "reviewer",
  "approver",
  "treasury",
  "fund_accountant",
  "auditor",
  "administrator",
] as const;

/** One role: 经办, 复核, 审批, 国库支付, 财政专户, 审计, 系统管理. */
export type Role = (typeof roles)[number];
