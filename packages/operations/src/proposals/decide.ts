import type { Transaction } from "@daowei/db";
import { proposal } from "@daowei/db/schema";
import { decideOnProposal, type ProposalAct, type ProposalStage } from "@daowei/domain/approvals";
import { ok, type Result } from "@daowei/domain/result";
import { eq, sql } from "drizzle-orm";
import type { Deed } from "../audit.ts";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import { requireStepUp } from "../step-up.ts";
import { write, type Written } from "../write.ts";
import { lockProposal, type Proposal } from "./find-proposal.ts";
import { kinds } from "./kinds.ts";
import { type Change } from "./proposal-kind.ts";
import type { ProposalActed } from "./propose.ts";
import { effectText, proposalHash } from "./revision-hash.ts";

interface OnProposal {
  readonly id: string;
  readonly idempotencyKey: string;
}
export interface ApproveProposal extends OnProposal {
  /** Hash of the change and the effect that the person saw. */
  readonly revisionHash: string;
  readonly comment?: string | undefined;
}
export interface RejectProposal extends OnProposal {
  /** Why not; the proposer reads it. */
  readonly comment: string;
}
export interface WithdrawProposal extends OnProposal {
  readonly comment?: string | undefined;
}

/** 同意并生效: the second person lets the change in, and it is made in the same transaction. */
export const approveProposal = write<ApproveProposal, ProposalActed>({
  act: "proposal.approve",
  work: approve,
});

/** 否决. */
export const rejectProposal = write<RejectProposal, ProposalActed>({
  act: "proposal.reject",
  work: (tx, context, input) => close(tx, context, { act: "reject", input }),
});

/** 撤回: whoever proposed takes it back before it is decided on. */
export const withdrawProposal = write<WithdrawProposal, ProposalActed>({
  act: "proposal.withdraw",
  work: (tx, context, input) => close(tx, context, { act: "withdraw", input }),
});

async function approve(
  tx: Transaction,
  context: Context,
  input: ApproveProposal,
): Promise<Result<Written<ProposalActed>, Problem>> {
  const locked = await lockProposal(tx, context, input.id);
  if (!locked.ok) return locked;
  const from = locked.value;
  const asked = { act: "approve", seenHash: input.revisionHash } as const;
  // Whether he may at all comes first: working out the effect is dear.
  const may = decide(context, from, { ...asked, revisionHash: input.revisionHash });
  if (!may.ok) return may;
  const { grave, read } = kinds[from.kind];
  const proven = grave ? requireStepUp(context) : ok(undefined);
  if (!proven.ok) return proven;
  const change = read(JSON.parse(from.payload));
  if (!change.ok) return change;
  const examined = await change.value.examine(tx, context);
  if (!examined.ok) return examined;
  const effect = effectText(examined.value);
  const revisionHash = proposalHash(from, effect);
  const { concerns } = examined.value;
  const to = decide(context, from, { ...asked, revisionHash, concerns });
  if (!to.ok) return to;
  const seen = { decidedEffect: effect, decidedHash: revisionHash, comment: input.comment ?? null };
  const stored = await closeWith(tx, context, { from, to: to.value, seen });
  return await make(tx, context, { stored, change: change.value, revisionHash });
}

async function make(
  tx: Transaction,
  context: Context,
  made: { readonly stored: Proposal; readonly change: Change; readonly revisionHash: string },
): Promise<Result<Written<ProposalActed>, Problem>> {
  const { stored, change, revisionHash } = made;
  const applied = await change.apply(tx, context, stored.id);
  if (!applied.ok) return applied;
  return ok({
    reply: { id: stored.id, stage: stored.stage, revisionHash },
    deed: deedOf("approve", stored, revisionHash),
    moreDeeds: applied.value,
  });
}

async function close(
  tx: Transaction,
  context: Context,
  {
    act,
    input,
  }: { act: "reject" | "withdraw"; input: OnProposal & { comment?: string | undefined } },
): Promise<Result<Written<ProposalActed>, Problem>> {
  const locked = await lockProposal(tx, context, input.id);
  if (!locked.ok) return locked;
  const from = locked.value;
  const revisionHash = proposalHash(from, from.effect);
  const to = decide(context, from, { act, seenHash: revisionHash, revisionHash });
  if (!to.ok) return to;
  const seen = { comment: input.comment ?? null };
  const stored = await closeWith(tx, context, { from, to: to.value, seen });
  return ok({
    reply: { id: stored.id, stage: stored.stage, revisionHash },
    deed: deedOf(act, stored, revisionHash),
  });
}

interface Asked {
  readonly act: ProposalAct;
  readonly seenHash: string;
  readonly revisionHash: string;
  readonly concerns?: readonly string[] | undefined;
}

/** The decision that an act rests on; also asked beforehand, for the page. */
export function decide(
  { actor }: Context,
  { stage, proposedBy, kind }: Proposal,
  { concerns = [], ...asked }: Asked,
): Result<ProposalStage, Problem> {
  const { deciders } = kinds[kind];
  const person = { userId: actor.userId, role: actor.post.role };
  return decideOnProposal({ ...asked, stage, proposedBy, deciders, concerns, actor: person });
}

async function closeWith(
  tx: Transaction,
  { actor }: Context,
  closing: {
    readonly from: Proposal;
    readonly to: ProposalStage;
    readonly seen: Partial<Pick<Proposal, "comment" | "decidedEffect" | "decidedHash">>;
  },
): Promise<Proposal> {
  const { from, to, seen } = closing;
  const [stored] = await tx
    .update(proposal)
    .set({
      ...seen,
      stage: to,
      closedBy: actor.userId,
      closedByName: actor.userName,
      closedPostId: actor.post.id,
      closedRole: actor.post.role,
      closedOffice: actor.post.officeName,
      closedAt: sql`store_now()`,
    })
    .where(eq(proposal.id, from.id))
    .returning();
  if (stored === undefined) throw new Error(`proposal ${from.id} vanished under its lock`);
  return stored;
}

function deedOf(act: ProposalAct, stored: Proposal, revisionHash: string): Deed {
  const { id, kind, title, placeCode, payloadSha256, comment, proposedBy } = stored;
  return {
    act: `proposal.${act}`,
    objectKind: "proposal",
    objectId: id,
    placeCode,
    summary: title,
    payload: { kind, title, payloadSha256, revisionHash, proposedBy, comment },
  };
}
