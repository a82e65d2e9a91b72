import { proposal } from "@daowei/db/schema";
import { roles } from "@daowei/domain/approvals";
import { yearOf } from "@daowei/domain/time";
import { and, desc, sql, type SQL } from "drizzle-orm";
import { type Context, today } from "../context.ts";
import { placeName } from "../places.ts";
import { instant, type Reader } from "../reader.ts";
import { decide } from "./decide.ts";
import { type Proposal, visibleProposals } from "./find-proposal.ts";

/** The proposals this post may see, the open ones and then the newest first; the conditions narrow them. */
export async function readProposals(
  reader: Reader,
  context: Context,
  { where, limit }: { readonly where: SQL | undefined; readonly limit: number },
): Promise<Proposal[]> {
  return await reader
    .select()
    .from(proposal)
    .where(and(visibleProposals(context), where))
    .orderBy(sql`${proposal.stage} <> 'proposed'`, desc(proposal.proposedAt), desc(proposal.id))
    .limit(limit);
}

/** Whether this person in this post is one who may let the change in. */
export function mayDecide(context: Context, row: Proposal): boolean {
  return decide(context, row, { act: "approve", seenHash: "", revisionHash: "" }).ok;
}

/** A proposal as lists show it. */
export function summariseProposal(context: Context, row: Proposal) {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    stage: row.stage,
    placeCode: row.placeCode,
    placeName: placeName(context, row.placeCode, yearOf(today(context))),
    reason: row.reason,
    proposedBy: handOf(row.proposedByName, row.proposedRole, row.proposedOffice),
    proposedAt: instant(row.proposedAt),
    closedBy: closedBy(row),
    closedAt: row.closedAt === null ? null : instant(row.closedAt),
    comment: row.comment,
    mayDecide: mayDecide(context, row),
  };
}
export type ProposalSummary = ReturnType<typeof summariseProposal>;

function closedBy({ closedByName, closedRole, closedOffice }: Proposal) {
  if (closedByName === null || closedRole === null || closedOffice === null) return null;
  return handOf(closedByName, closedRole, closedOffice);
}

function handOf(name: string, written: string, officeName: string) {
  const role = roles.find((known) => known === written);
  if (role === undefined) throw new Error(`a proposal was written in the role ${written}`);
  return { name, role, officeName };
}
