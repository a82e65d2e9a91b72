import { type Role, roles, roleWords } from "@daowei/domain/approvals";
import { plainName } from "../import/index.ts";

/** How lists write posts, beside their own words and keys. */
const commonNames: Readonly<Record<Role, readonly string[]>> = {
  preparer: ["经办"],
  reviewer: ["复核"],
  approver: ["审批"],
  treasury: ["国库支付", "国库"],
  fund_accountant: ["财政专户", "专户"],
  auditor: ["审计"],
  administrator: ["系统管理", "管理"],
};

const endings = ["", "岗", "岗位", "员", "人员"] as const;

const roleByName = new Map<string, Role>(
  roles.flatMap((role) => [
    [role, role] as const,
    [plainName(roleWords[role]), role] as const,
    ...commonNames[role].flatMap((name) => endings.map((end) => [name + end, role] as const)),
  ]),
);

/** Reads a post by its word, its key, or what it is commonly called; undefined for anything else. */
export function readRole(text: string): Role | undefined {
  return roleByName.get(plainName(text));
}
