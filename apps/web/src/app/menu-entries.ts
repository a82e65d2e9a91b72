import { firstTransfers } from "../transfers/work-of.ts";
import type { Post } from "./frame-context.ts";

const entries = [
  { name: "overview", to: "/" },
  { name: "inbox", to: "/inbox" },
  { name: "batches", to: "/batches" },
  { name: "transfers", to: "/transfers" },
  { name: "statements", to: "/statements" },
  { name: "reports", to: "/reports" },
  { name: "enrolment", to: "/enrolment" },
  { name: "policies", to: "/policies" },
  { name: "proposals", to: "/proposals" },
  { name: "approvalRules", to: "/approval-rules" },
  { name: "deadlines", to: "/deadlines" },
  { name: "years", to: "/years" },
  { name: "reminders", to: "/settings/reminders" },
  { name: "audit", to: "/audit" },
  { name: "people", to: "/admin/users" },
  { name: "performance", to: "/settings/performance" },
  { name: "developer", to: "/developer" },
] as const;

const onlyFor: Readonly<Partial<Record<string, readonly Post["role"][]>>> = {
  statements: ["fund_accountant", "auditor"],
  reminders: ["administrator", "auditor", "approver"],
  years: ["approver", "auditor"],
  people: ["administrator", "auditor"],
  performance: ["administrator"],
  audit: ["auditor", "administrator", "approver"],
};

/** What of a screen a role is led to first. */
export function firstOf(to: string, role: Post["role"]): ReturnType<typeof firstTransfers> {
  return to === "/transfers" ? firstTransfers(role) : {};
}

/** The screens that a role finds in the menu. */
export function menuEntries(role: Post["role"]): readonly (typeof entries)[number][] {
  return entries.filter(({ name }) => onlyFor[name]?.includes(role) ?? true);
}
