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

/** What is said of a page: the step of the post's own tour that shows it, or of another's; the page above it where none does. */
export function stepOfPage(path: string, role: Post["role"]): TourStep | null {
  const all = Object.keys(tourPages).filter((name): name is TourStep => name in tourPages);
  const of = (page: string) => {
    const there = all.filter((step) => tourPages[step] === page);
    return there.find((step) => tourOf[role].includes(step)) ?? there[0] ?? null;
  };
  const above = path.slice(0, path.lastIndexOf("/"));
  return of(path) ?? (above === "" ? null : stepOfPage(above, role));
}
