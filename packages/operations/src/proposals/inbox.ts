import type { Context } from "../context.ts";
import type { Reader } from "../reader.ts";
import { type ProposalSummary, readProposals, summariseProposal } from "./summary.ts";

/** As many as a person could look through; older ones stand on the page of proposals. */
const looked = 500;

/** The proposals that wait for this person in this post, those he has decided on, made, or may see. */
export async function inboxProposals(
  reader: Reader,
  context: Context,
): Promise<Record<"todo" | "done" | "mine" | "all", ProposalSummary[]>> {
  const { userId } = context.actor;
  const rows = await readProposals(reader, context, { where: undefined, limit: looked });
  const all = rows.map((row) => ({ row, summary: summariseProposal(context, row) }));
  const summaries = (wanted: (one: (typeof all)[number]) => boolean) =>
    all.filter(wanted).map(({ summary }) => summary);
  return {
    all: summaries(() => true),
    todo: summaries(({ summary }) => summary.mayDecide).toReversed(),
    done: summaries(({ row }) => row.closedBy === userId),
    mine: summaries(({ row }) => row.proposedBy === userId),
  };
}
