import type { Transaction } from "@daowei/db";
import { proposal } from "@daowei/db/schema";
import type { ProposalKindName, ProposalStage } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { canonicalJson, newId, sha256 } from "../identity.ts";
import type { Problem } from "../problem.ts";
import { requireStepUp } from "../step-up.ts";
import { write, type Written } from "../write.ts";
import type { Proposal } from "./find-proposal.ts";
import { kinds } from "./kinds.ts";
import { effectText, proposalHash } from "./revision-hash.ts";

export interface ProposeChange {
  readonly kind: ProposalKindName;
  readonly payload: unknown;
  /** Why; the decider reads it. */
  readonly reason: string;
  readonly idempotencyKey: string;
}

export interface ProposalActed {
  id: string;
  stage: ProposalStage;
  revisionHash: string;
}

/** 提出变更申请: the first of two people says what is to change and why; nothing changes yet. */
export const proposeChange = write<ProposeChange, ProposalActed>({
  act: "proposal.propose",
  work: writeProposal,
});

/** The proposal of a change as the work of a write: of this one, and of acts that make the change from what they read. */
export async function writeProposal(
  tx: Transaction,
  context: Context,
  { kind, payload, reason }: Omit<ProposeChange, "idempotencyKey">,
): Promise<Result<Written<ProposalActed>, Problem>> {
  const known = kinds[kind];
  const { role: held } = context.actor.post;
  if (!known.proposers.includes(held))
    return refuse({ kind: "one_of_roles_needed", act: "propose", needed: known.proposers, held });
  const proven = known.grave ? requireStepUp(context) : ok(undefined);
  if (!proven.ok) return proven;
  const change = known.read(payload);
  if (!change.ok) return change;
  const examined = await change.value.examine(tx, context);
  if (!examined.ok) return examined;
  const { title, placeCode } = examined.value;
  const place = needPlace(context, placeCode, yearOf(today(context)));
  if (!place.ok) return place;
  const text = canonicalJson(change.value.payload);
  const subject = { kind, title, placeCode, reason, payload: text, payloadSha256: sha256(text) };
  const stored = await store(tx, context, { ...subject, effect: effectText(examined.value) });
  const revisionHash = proposalHash(stored, stored.effect);
  return ok({
    reply: { id: stored.id, stage: stored.stage, revisionHash },
    deed: {
      act: "proposal.propose",
      objectKind: "proposal",
      objectId: stored.id,
      placeCode,
      summary: title,
      payload: { kind, title, reason, payloadSha256: stored.payloadSha256, revisionHash },
    },
  });
}

async function store(
  tx: Transaction,
  { actor }: Context,
  values: Pick<
    Proposal,
    "kind" | "title" | "placeCode" | "payload" | "payloadSha256" | "effect" | "reason"
  >,
): Promise<Proposal> {
  const [stored] = await tx
    .insert(proposal)
    .values({
      ...values,
      id: newId(),
      proposedBy: actor.userId,
      proposedByName: actor.userName,
      proposedPostId: actor.post.id,
      proposedRole: actor.post.role,
      proposedOffice: actor.post.officeName,
    })
    .returning();
  if (stored === undefined) throw new Error(`a proposal of ${values.kind} was not stored`);
  return stored;
}
