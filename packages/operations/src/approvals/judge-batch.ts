import type { JudgingAct, Mark } from "@daowei/domain/approvals";
import { formatFen } from "@daowei/domain/money";
import { ok, refuse } from "@daowei/domain/result";
import type { Deed } from "../audit.ts";
import type { ActOnBatch, BatchActed } from "../batches/act-on-batch.ts";
import type { Act } from "../context.ts";
import { write } from "../write.ts";
import {
  judgeBatches,
  type JudgedBatch,
  type JudgmentOrder,
  type Outcome,
} from "./judge-batches.ts";
import { checkMarks } from "./marks.ts";
import { tellSubmitter } from "./tell-submitter.ts";

export interface JudgeBatch extends ActOnBatch {
  /** 委托: whose post is used, when it is not his own. */
  readonly delegationId?: string | undefined;
}

export interface SendBackBatch extends JudgeBatch {
  /** What is wrong; whoever gets it back reads it. */
  readonly comment: string;
  /** An earlier step of the approval; the preparer when left out. */
  readonly toStep?: number | undefined;
  /** The cells at fault. */
  readonly marks?: readonly Mark[] | undefined;
}

/** Makes the operation of a judgment on one batch. */
export function judgeBatch<I extends JudgeBatch>(
  act: "review" | "approve" | "reject",
): Act<I, BatchActed & { readonly replayed: boolean }> {
  return judging<I>(`batch.${act}`, (input) => orderOf(act, input));
}

/** 退回: gives a batch back to its preparer or to an earlier step, with a reason and the cells at fault. */
export const sendBackBatch = judging<SendBackBatch>("batch.send_back", (input) => ({
  ...orderOf(input.toStep === undefined ? "send_back" : "send_back_to_step", input),
  returnTo: input.toStep ?? null,
  marks: input.marks === undefined || input.marks.length === 0 ? null : input.marks,
}));

function judging<I extends JudgeBatch>(act: string, order: (input: I) => JudgmentOrder) {
  return write<I, BatchActed>({
    act,
    work: async (tx, context, input) => {
      const asked = order(input);
      const marked = await checkMarks(tx, input.id, asked.marks);
      if (!marked.ok) return marked;
      const outcome = await judgeBatches(tx, context, asked);
      if (!outcome.ok) return outcome;
      const [refused] = outcome.value.refused;
      if (refused !== undefined) return refuse(refused.problem);
      const [done] = outcome.value.done;
      if (done === undefined) throw new Error(`no judgment on batch ${input.id} and no refusal`);
      await tellSubmitter(tx, context, { before: done.before, order: asked });
      return ok({ reply: repliesWith(done), deed: deedOf(done, asked, outcome.value) });
    },
  });
}

function orderOf(act: JudgingAct, { id, revisionHash, ...input }: JudgeBatch): JudgmentOrder {
  return {
    act,
    items: [{ id, revisionHash }],
    comment: input.comment ?? null,
    delegationId: input.delegationId,
    returnTo: null,
    marks: null,
  };
}

function repliesWith({ before, judged, revision, revisionHash }: JudgedBatch): BatchActed {
  return { id: before.id, stage: judged.to, revision, revisionHash };
}

/** The line of a judgment in the audit. */
export function deedOf(
  { before, policyVersion, judged, revision }: JudgedBatch,
  { act, comment, returnTo, marks }: JudgmentOrder,
  { judge }: Outcome,
): Deed {
  const { number, transferCount, amountFen, documentNumber, revisionHash } = before;
  return {
    act: `batch.${act === "send_back_to_step" ? "send_back" : act}`,
    objectKind: "batch",
    objectId: before.id,
    placeCode: before.placeCode,
    summary: `${number}：${transferCount} 笔，${formatFen(amountFen)} 元`,
    payload: {
      number,
      to: judged.to,
      comment,
      seenHash: revisionHash,
      revision,
      transferCount,
      amountFen,
      documentNumber,
      approvalPolicyVersion: policyVersion,
      step: before.approvalStep,
      stepKey: judged.at.key,
      agreed: judged.agreed,
      needed: judged.at.people,
      returnTo,
      marks,
      onBehalfOf: judge.delegatorName,
      delegationId: judge.delegationId,
    },
  };
}
