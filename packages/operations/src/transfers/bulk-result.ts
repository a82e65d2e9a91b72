import type { Problem } from "../problem.ts";

export interface Skipped {
  id: string;
  reason: Problem["kind"];
  detail: string;
}

/** One result for each item: nothing is left out silently. */
export interface BulkResult {
  done: string[];
  skipped: Skipped[];
}

export function skipped(id: string, problem: Problem): Skipped {
  return { id, reason: problem.kind, detail: detailOf(problem) };
}

/** The one fact that tells why; most kinds say it all by themselves. */
function detailOf(problem: Problem): string {
  if (problem.kind === "act_not_possible") return problem.stage;
  if (problem.kind === "segregation_same_person") return problem.earlierAct;
  if (problem.kind === "batch_held" || problem.kind === "transfer_held")
    return `${problem.by}：${problem.reason}`;
  if (problem.kind === "role_needed") return problem.needed;
  if (problem.kind === "other_office_decides") return problem.placeCode;
  if (problem.kind === "arrived_before_sent") return problem.sentOn;
  if (problem.kind === "arrival_exceeds_open") return problem.openFen;
  if (problem.kind === "line_exceeded") return problem.openFen;
  if (problem.kind === "voucher_used") return problem.voucherNumber;
  if (problem.kind === "sent_before_issue") return problem.issuedOn;
  if (problem.kind === "date_in_future") return problem.today;
  return "";
}
