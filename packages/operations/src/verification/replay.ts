import type { approvalRequest, batchEvent, decision, reassignment } from "@daowei/db/schema";
import {
  batchActs,
  decideOnBatch,
  decideToHold,
  decideToRelease,
  type Hand,
  type Hold,
  type Judged,
  judgeRequest,
  type JudgingAct,
  judgingActs,
  type Judgment,
  type Role,
  roles,
} from "@daowei/domain/approvals";
import { canonicalJson } from "../identity.ts";

type Event = typeof batchEvent.$inferSelect;
type Decision = typeof decision.$inferSelect;

/** What was written down beside the events of a batch. */
export interface Records {
  readonly requests: readonly (typeof approvalRequest.$inferSelect)[];
  readonly decisions: readonly Decision[];
  readonly handovers: readonly (typeof reassignment.$inferSelect)[];
}

interface State {
  readonly hands: Hand[];
  held: Hold | null;
  open: {
    readonly request: Records["requests"][number];
    readonly judgments: Judgment[];
    readonly handedOver: string[];
    step: number;
  } | null;
}

/** Takes the events of one batch again, one by one: each answers why the rules would have refused it, or null. */
export function replay(records: Records): (event: Event) => string | null {
  const state: State = { hands: [], held: null, open: null };
  return (event) => {
    const problem = againstTaking(state, records, event);
    const { userId, act, revision } = event;
    state.hands.push({ userId, act, revision });
    return problem;
  };
}

function againstTaking(state: State, records: Records, event: Event): string | null {
  if (event.act === "created") return null;
  if (event.from === null) return `${event.act} from nothing`;
  const judging = judgingActs.find((known) => known === event.act);
  if (judging !== undefined) return againstJudging(state, { records, event, act: judging });
  if (event.act === "hold" || event.act === "release") return againstHolding(state, event);
  if (event.act === "reassign") return handOver(state, records, event);
  const problem = againstActing(state, event);
  if (event.act === "submit") return problem ?? submit(state, records, event);
  if (event.act === "recall") state.open = null;
  return problem;
}

function againstActing(state: State, event: Event): string | null {
  const act = batchActs.find((known) => known === event.act);
  // What happens to transfers moves the batch too: whether those steps are legal, I5 says.
  if (act === undefined) return null;
  const last = state.open?.judgments.at(-1);
  const judgedBy = last === undefined ? null : { userName: last.userId, act: last.verdict, at: "" };
  const decided = decideOnBatch({ ...standing(state, event), act, judgedBy });
  return decided.ok ? null : canonicalJson(decided.problem);
}

function submit(state: State, { requests }: Records, event: Event): string | null {
  const request = requests.find((one) => one.revision === event.revision);
  state.open = request === undefined ? null : { request, judgments: [], handedOver: [], step: 0 };
  return request === undefined ? "submitted without an approval policy" : null;
}

function againstJudging(
  state: State,
  taken: { readonly records: Records; readonly event: Event; readonly act: JudgingAct },
): string | null {
  const { records, event, act } = taken;
  const written = records.decisions.find((one) => one.seq === event.seq);
  if (written === undefined) return "a judgment without its decision";
  if (state.open === null) return "a judgment without a request";
  const { request, judgments, handedOver, step } = state.open;
  const astray = differences(event, written, { policy: request.policyVersion, step });
  if (astray !== null) return astray;
  const { userId, placeCode, delegatorId, verdict, returnTo, comment } = written;
  const judged = judgeRequest({
    ...standing(state, event),
    act,
    judge: { userId, role: roleNamed(written.role), placeCode, delegatorId },
    request: { route: request.route, step, judgments, handedOver },
    comment,
    returnTo,
  });
  if (!judged.ok) return canonicalJson(judged.problem);
  judgments.push({ verdict, step, returnTo, userId, delegatorId });
  goOn(state, judged.value);
  return judged.value.to === event.to ? null : `leads to ${judged.value.to}`;
}

function goOn(state: State, { step, verdict }: Judged): void {
  const { open } = state;
  if (open === null || step === null) {
    state.open = null;
    return;
  }
  if (step !== open.step || verdict === "send_back") open.handedOver.length = 0;
  open.step = step;
}

function differences(
  event: Event,
  written: Decision,
  expected: { readonly policy: string; readonly step: number },
): string | null {
  if (written.userId !== event.userId) return `decided by ${written.userId}`;
  if (written.revisionHash !== event.revisionHash) return `decided on ${written.revisionHash}`;
  if (written.approvalPolicyVersion !== expected.policy)
    return `under the policy ${written.approvalPolicyVersion}`;
  return written.step === expected.step ? null : `at step ${written.step}`;
}

function againstHolding(state: State, event: Event): string | null {
  const asked = standing(state, event);
  const decided = event.act === "hold" ? decideToHold(asked) : decideToRelease(asked);
  const { userId, userName, comment } = event;
  state.held = event.act === "hold" ? { userId, userName, reason: comment ?? "" } : null;
  return decided.ok ? null : canonicalJson(decided.problem);
}

function handOver(state: State, { handovers }: Records, event: Event): string | null {
  const given = handovers.find((one) => one.seq === event.seq);
  if (given === undefined || state.open === null) return "reassigned without a record";
  state.open.handedOver.push(given.fromUserId);
  return given.fromUserId === event.userId ? null : `given away by ${given.fromUserId}`;
}

function standing(state: State, event: Event) {
  if (event.from === null) throw new Error("the first event has nothing before it");
  return {
    stage: event.from,
    revision: event.revision,
    revisionHash: event.revisionHash,
    seenHash: event.revisionHash,
    held: state.held,
    hands: state.hands,
    actor: { userId: event.userId, role: roleNamed(event.role) },
  };
}

function roleNamed(written: string): Role {
  const role = roles.find((known) => known === written);
  if (role === undefined) throw new Error(`an event was written in the role ${written}`);
  return role;
}
