import type { Transaction } from "@daowei/db";
import { proposal } from "@daowei/db/schema";
import { proposalKinds, type ProposalKindName } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import { inScope } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { codesWithin } from "../places.ts";
import type { Problem } from "../problem.ts";
import { anyOf, type Reader } from "../reader.ts";
import { kinds } from "./kinds.ts";

export type Proposal = typeof proposal.$inferSelect;

/** Locks a proposal that the acting post may see: two who decide at once come one after the other. */
export async function lockProposal(
  tx: Transaction,
  context: Context,
  id: string,
): Promise<Result<Proposal, Problem>> {
  const [found] = await tx.select().from(proposal).where(eq(proposal.id, id)).for("update");
  return visible(context, found, id);
}

/** Reads a proposal that the acting post may see; any other is not found. */
export async function findProposal(
  reader: Reader,
  context: Context,
  id: string,
): Promise<Result<Proposal, Problem>> {
  const [found] = await reader.select().from(proposal).where(eq(proposal.id, id));
  return visible(context, found, id);
}

function visible(
  context: Context,
  found: Proposal | undefined,
  id: string,
): Result<Proposal, Problem> {
  if (found !== undefined && maySee(context, found)) return ok(found);
  return refuse({ kind: "not_found", object: "proposal", id });
}

/** One's own, and in the post's place those of the kinds that the post has a part in. */
function maySee(context: Context, { proposedBy, kind, placeCode }: Proposal): boolean {
  if (proposedBy === context.actor.userId) return true;
  return kindsOf(context).includes(kind) && inScope(context, placeCode, yearOf(today(context)));
}

/** The same as a condition. */
export function visibleProposals(context: Context): SQL | undefined {
  const { actor } = context;
  const codes = codesWithin(context, actor.post.placeCode, yearOf(today(context)));
  return or(
    eq(proposal.proposedBy, actor.userId),
    and(inArray(proposal.kind, kindsOf(context)), anyOf(proposal.placeCode, codes)),
  );
}

/** The kinds that a post proposes or decides on; the auditor reads them all. */
function kindsOf({ actor }: Context): ProposalKindName[] {
  const { role } = actor.post;
  return proposalKinds.filter((name) => {
    const { proposers, deciders } = kinds[name];
    return role === "auditor" || proposers.includes(role) || deciders.includes(role);
  });
}
