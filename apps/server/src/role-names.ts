/** Posts as people in Chinese offices call them. */
export const roleNames = {
  preparer: "经办岗",
  reviewer: "复核岗",
  approver: "审批岗",
  treasury: "国库支付岗",
  fund_accountant: "财政专户岗",
  auditor: "审计岗",
  administrator: "系统管理岗",
} as const;
