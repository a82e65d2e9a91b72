import type { Role, TransferSummary } from "@daowei/api/contracts";

/** What a role does to many transfers at once, and to which. */
export interface TransferWork {
  readonly act: "record_sent" | "confirm_arrival";
  readonly takes: (transfer: TransferSummary) => boolean;
}

const sends: TransferWork = { act: "record_sent", takes: ({ stage }) => stage === "issued" };
const confirms: TransferWork = { act: "confirm_arrival", takes: ({ stage }) => stage === "sent" };

/** The treasury sends, the fund accountant confirms; everybody else reads. */
export function workOf(role: Role): TransferWork | null {
  if (role === "treasury") return sends;
  return role === "fund_accountant" ? confirms : null;
}
