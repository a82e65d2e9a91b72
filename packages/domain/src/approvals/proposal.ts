import { ok, refuse, type Result } from "#result";
import type { ApprovalProblem } from "./decide.ts";
import type { Role } from "./roles.ts";

/** Every kind of change that two people make: 变更申请. */
export const proposalKinds = [
  "api_key.issue",
  "policy.publish",
  "policy.withdraw",
  "approval_policy.change",
  "deadline.postpone",
  "fiscal_year.reopen",
  "holiday_notice.import",
  "office_settings.change",
  "person.add",
  "person.add_list",
  "person.enable",
  "person.reset_password",
  "post.end",
  "post.grant",
  "reminder_plan.change",
  "destination.add",
  "destination.change",
] as const;
/** One kind of change that two people make. */
export type ProposalKindName = (typeof proposalKinds)[number];

/** The stages of a proposal: 待决定, 已生效, 已否决, 已撤回. */
export const proposalStages = ["proposed", "applied", "rejected", "withdrawn"] as const;
/** Where a proposal stands. */
export type ProposalStage = (typeof proposalStages)[number];

/** What can be done to a proposal: 同意并生效, 否决, 撤回. */
export const proposalActs = ["approve", "reject", "withdraw"] as const;
/** One act on a proposal. */
export type ProposalAct = (typeof proposalActs)[number];

/** The life of a proposal, whole: an act that is not listed for a stage is not possible there. */
export const proposalLife = {
  proposed: { approve: "applied", reject: "rejected", withdraw: "withdrawn" },
  applied: {},
  rejected: {},
  withdrawn: {},
} as const satisfies Record<ProposalStage, Partial<Record<ProposalAct, ProposalStage>>>;

/** Everything a decision about a proposal rests on. */
export interface ProposalIntention {
  readonly act: ProposalAct;
  readonly stage: ProposalStage;
  readonly proposedBy: string;
  readonly actor: { readonly userId: string; readonly role: Role };
  /** The roles whose posts decide on this kind of change. */
  readonly deciders: readonly Role[];
  /** The persons whom the change is about, as their post or account is. */
  readonly concerns: readonly string[];
  /** Hash of the change and of its effect as it is now. */
  readonly revisionHash: string;
  /** Hash of the change and of the effect that the person saw. */
  readonly seenHash: string;
}

/** Decides whether this person may take this act on a proposal; the stage it leads to, or the first reason against it. */
export function decideOnProposal(
  intention: ProposalIntention,
): Result<ProposalStage, ApprovalProblem> {
  const { act, stage } = intention;
  const to = stageAfter(stage, act);
  if (to === undefined) return refuse({ kind: "act_not_possible", act, stage });
  const against = act === "withdraw" ? againstWithdrawing(intention) : againstDeciding(intention);
  return against === undefined ? ok(to) : refuse(against);
}

function stageAfter(stage: ProposalStage, act: ProposalAct): ProposalStage | undefined {
  const steps: Partial<Record<ProposalAct, ProposalStage>> = proposalLife[stage];
  return steps[act];
}

/** Whoever proposed may take it back, in whatever post he is now; nobody else. */
function againstWithdrawing({ proposedBy, actor }: ProposalIntention): ApprovalProblem | undefined {
  return actor.userId === proposedBy ? undefined : { kind: "proposers_act", act: "withdraw" };
}

/** By person and not by post: a second role does not make a second person. */
function againstDeciding(intention: ProposalIntention): ApprovalProblem | undefined {
  const { act, actor, deciders, proposedBy, revisionHash } = intention;
  if (actor.userId === proposedBy)
    return { kind: "segregation_same_person", act, earlierAct: "propose" };
  if (intention.concerns.includes(actor.userId)) return { kind: "concerns_oneself", act };
  if (!deciders.includes(actor.role))
    return { kind: "one_of_roles_needed", act, needed: deciders, held: actor.role };
  // A rejected change has no effect: only who lets it in must have seen what it does.
  if (act === "approve" && intention.seenHash !== revisionHash)
    return { kind: "revision_changed", revision: 1, revisionHash };
  return undefined;
}
