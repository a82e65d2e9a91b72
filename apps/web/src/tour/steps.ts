import type { Post } from "../app/frame-context.ts";

/** What the tour shows, each with the page where it is found. */
export const tourPages = {
  overview: "/",
  headcounts: "/enrolment",
  newBatch: "/batches/new",
  batches: "/batches",
  inbox: "/inbox",
  explain: "/batches",
  decide: "/inbox",
  issue: "/inbox",
  send: "/transfers",
  arrivals: "/transfers",
  statements: "/statements",
  deadlines: "/deadlines",
  policies: "/policies",
  audit: "/audit",
  verify: "/audit",
  people: "/admin/users",
  rules: "/approval-rules",
  reminders: "/settings/reminders",
  developer: "/developer",
  settings: "/settings",
} as const;
export type TourStep = keyof typeof tourPages;

/** Six steps for each post, in the order of its work. */
export const tourOf: Readonly<Record<Post["role"], readonly TourStep[]>> = {
  preparer: ["overview", "headcounts", "newBatch", "explain", "inbox", "deadlines"],
  reviewer: ["overview", "inbox", "explain", "decide", "policies", "deadlines"],
  approver: ["overview", "inbox", "explain", "issue", "rules", "deadlines"],
  treasury: ["overview", "inbox", "send", "explain", "deadlines", "settings"],
  fund_accountant: ["overview", "arrivals", "statements", "explain", "deadlines", "settings"],
  auditor: ["overview", "batches", "explain", "audit", "verify", "people"],
  administrator: ["overview", "people", "rules", "reminders", "developer", "settings"],
};
