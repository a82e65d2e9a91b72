import type { Role, TransferSummary } from "@daowei/api/contracts";

/** What a role does to many transfers at once, and to those of which stage. */
export interface TransferWork {
  readonly act: "record_sent" | "confirm_arrival";
  readonly stage: "issued" | "sent";
  readonly takes: (transfer: TransferSummary) => boolean;
}

const sends = workOn("record_sent", "issued");
const confirms = workOn("confirm_arrival", "sent");

function workOn(act: TransferWork["act"], taken: TransferWork["stage"]): TransferWork {
  return { act, stage: taken, takes: ({ stage, held }) => stage === taken && held === null };
}

/** The treasury sends, the fund accountant confirms; everybody else reads. */
export function workOf(role: Role): TransferWork | null {
  if (role === "treasury") return sends;
  return role === "fund_accountant" ? confirms : null;
}

/** What a post opens 资金到位 with: what it has to do there; all for a post that only reads. */
export function firstTransfers(role: Role): { readonly stage?: TransferWork["stage"] } {
  const work = workOf(role);
  return work === null ? {} : { stage: work.stage };
}
