import type { Documents } from "./documents.ts";
import type { State } from "./state.ts";

/** Every page as it comes up from its address. */
export function pageStates(documents: Documents): readonly State[] {
  const { waiting, late, returned, issued, keyProposal, rulesProposal } = documents;
  return [
    ...of("preparer", {
      overview: "/",
      "overview-city": "/?place=450600&unit=wan",
      inbox: "/inbox?tab=mine",
      batches: "/batches",
      "batches-none": "/batches?year=2026",
      wizard: "/batches/new",
      batch: `/batches/${late}`,
      "batch-returned": `/batches/${returned}`,
      "batch-attachments": `/batches/${late}?tab=attachments`,
      "batch-compare": `/batches/${late}?tab=compare&with=${returned}`,
      "batch-events": `/batches/${late}?tab=events`,
      "batch-policy": `/batches/${late}?tab=policy`,
      transfers: "/transfers",
      "transfers-late": "/transfers?overdue=yes&unit=wan",
      transfer: `/transfers/${issued}`,
      receipt: `/batches/${late}?transfer=${issued}`,
      reports: "/reports",
      "level-account": "/reports/levels",
      explain: "/explain?policy=gx-2022&of=450102&insured=resident&heads=100000&level=city",
      enrolment: "/enrolment",
      import: "/enrolment/import",
      policies: "/policies",
      policy: "/policies/gx-2022",
      "policy-write": "/policies/write?from=gx-2022",
      "policy-compare": "/policies/compare?a=cn-2021&b=gx-2022",
      "what-if": "/policies/what-if?policy=gx-2022",
      "what-if-scenarios": `/policies/what-if?policy=gx-2022&year=2022&b=${supposed}`,
      proposals: "/proposals",
      deadlines: "/deadlines",
      "deadlines-month": "/deadlines?view=month&month=2022-12",
      "deadlines-year": "/deadlines?view=year",
      "approval-rules": "/approval-rules",
      delegations: "/delegations",
      developer: "/developer",
      "api-reference": "/developer/reference",
      settings: "/settings",
      missing: "/no-such-page",
    }),
    ...of("reviewer", { "inbox-review": "/inbox", "batch-review": `/batches/${waiting}` }),
    ...of("approver", {
      years: "/years",
      "approval-rules-form": "/approval-rules",
      "delegations-form": "/delegations",
      "proposal-rules": `/proposals/${rulesProposal}`,
    }),
    ...of("fund_accountant", { statements: "/statements" }),
    ...of("auditor", { audit: "/audit", "overview-auditor": "/" }),
    ...of("administrator", {
      people: "/admin/users",
      "people-list": "/admin/users/import",
      performance: "/settings/performance",
      "reminder-rules": "/settings/reminders",
      templates: "/settings/reminders?tab=templates",
      channels: "/settings/reminders?tab=channels",
      sent: "/settings/reminders?tab=sent",
      webhooks: "/developer/webhooks",
      "proposal-key": `/proposals/${keyProposal}`,
    }),
  ];
}

/** A scenario beside the file as it stands, as an address carries it. */
const supposed = encodeURIComponent(
  JSON.stringify({ name: "标准640元", set: { standard: "640" } }),
);

function of(card: string, pages: Readonly<Record<string, string>>): readonly State[] {
  return Object.entries(pages).map(([name, path]) => ({ name, card, path }));
}
