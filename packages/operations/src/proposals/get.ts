import { proposalActs } from "@daowei/domain/approvals";
import { ok, type Result } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import { decide } from "./decide.ts";
import { findProposal, type Proposal } from "./find-proposal.ts";
import { kinds } from "./kinds.ts";
import type { Examined } from "./proposal-kind.ts";
import { effectText, proposalHash } from "./revision-hash.ts";
import { summariseProposal } from "./summary.ts";

/** One proposal with what it does: now, while it is open; as the decider saw it, once it was let in. */
export const getProposal = ask<{ readonly id: string }, Awaited<ReturnType<typeof detailOf>>>(
  async (context, { id }) => {
    const found = await findProposal(context.db, context, id);
    return found.ok ? ok(await detailOf(context, found.value)) : found;
  },
);

async function detailOf(context: Context, row: Proposal) {
  const examined = row.stage === "proposed" ? await examine(context, row) : undefined;
  const now = examined?.ok === true ? effectText(examined.value) : undefined;
  const effect = now ?? row.decidedEffect ?? row.effect;
  const revisionHash = proposalHash(row, effect);
  return {
    ...summariseProposal(context, row),
    payload: row.payload,
    effect,
    effectChanged: effect !== row.effect,
    /** Why the change cannot be made as things are now. */
    blockedBy: examined?.ok === false ? examined.problem.kind : null,
    revisionHash,
    acts: actsOf(context, { row, examined, revisionHash }),
  };
}

function examine(context: Context, row: Proposal): Promise<Result<Examined, Problem>> {
  const change = kinds[row.kind].read(JSON.parse(row.payload));
  return change.ok ? change.value.examine(context.db, context) : Promise.resolve(change);
}

interface Standing {
  readonly row: Proposal;
  readonly examined: Result<Examined, Problem> | undefined;
  readonly revisionHash: string;
}

function actsOf(context: Context, { row, examined, revisionHash }: Standing) {
  const concerns = examined?.ok === true ? examined.value.concerns : undefined;
  return proposalActs.map((act) => {
    const decided = decide(context, row, { act, seenHash: revisionHash, revisionHash, concerns });
    const blocked = act === "approve" && examined?.ok === false ? examined : decided;
    return { act, permitted: blocked.ok, reason: blocked.ok ? null : blocked.problem.kind };
  });
}
