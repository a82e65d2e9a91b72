import type { Wire } from "./wire.ts";

/** The pages that need no document of their own, by the name their pictures carry. */
export const pages = {
  overview: "/",
  inbox: "/inbox",
  batches: "/batches",
  transfers: "/transfers",
  reports: "/reports",
  "level-account": "/reports/levels",
  "level-account-sheet": "/print/reports/levels",
  enrolment: "/enrolment",
  import: "/enrolment/import",
  wizard: "/batches/new",
  policies: "/policies",
  policy: "/policies/gx-2022",
  "policy-compare": "/policies/compare?a=cn-2021&b=gx-2022",
  "what-if": "/policies/what-if?policy=gx-2022",
  proposals: "/proposals",
  deadlines: "/deadlines",
  years: "/years",
  brief: "/print/brief",
} as const;

/** Further pages, with the card of a person who works on them. */
export const furtherPages = {
  preparer: {
    "policy-write": "/policies/write?from=gx-2022",
    "approval-rules": "/approval-rules",
    delegations: "/delegations",
    developer: "/developer",
    "api-reference": "/developer/reference",
    settings: "/settings",
    missing: "/no-such-page",
  },
  fund_accountant: { statements: "/statements" },
  auditor: { audit: "/audit" },
  administrator: {
    people: "/admin/users",
    "people-list": "/admin/users/import",
    performance: "/settings/performance",
    "sheet-posts": "/print/posts",
    "reminder-rules": "/settings/reminders",
    channels: "/settings/reminders?tab=channels",
    sent: "/settings/reminders?tab=sent",
    webhooks: "/developer/webhooks",
  },
} as const;

/** The addresses of the first batch, its parts, a transfer of it and the receipt behind it. */
export async function documentPages(wire: Wire): Promise<Readonly<Record<string, string>>> {
  const where = { fiscalYear: 2022, placeCode: "450000" };
  const [batch] = await wire.batches.list.query(where);
  if (batch === undefined) throw new Error("the demonstration has no batch");
  const { items } = await wire.transfers.list.query({ ...where, batchId: batch.id, limit: 1 });
  const [transfer] = items;
  if (transfer === undefined) throw new Error(`batch ${batch.id} has no transfer`);
  return {
    batch: `/batches/${batch.id}`,
    "batch-attachments": `/batches/${batch.id}?tab=attachments`,
    "batch-events": `/batches/${batch.id}?tab=events`,
    "batch-policy": `/batches/${batch.id}?tab=policy`,
    transfer: `/transfers/${transfer.id}`,
    receipt: `/batches/${batch.id}?transfer=${transfer.id}`,
    "sheet-table": `/print/batches/${batch.id}/table`,
    "sheet-approval": `/print/batches/${batch.id}/approval`,
    "sheet-place": `/print/batches/${batch.id}/places/${transfer.placeCode}`,
    "sheet-receipt": `/print/transfers/${transfer.id}`,
    explain: "/explain?policy=gx-2022&of=450102&insured=resident&heads=100000&level=city",
  };
}
