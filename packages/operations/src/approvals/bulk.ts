import { formatFen } from "@daowei/domain/money";
import { ok } from "@daowei/domain/result";
import { type BulkResult, skipped } from "../transfers/bulk-result.ts";
import { write } from "../write.ts";
import { judgeBatches, type JudgmentOrder } from "./judge-batches.ts";
import { deedOf } from "./judge-batch.ts";

export interface JudgeManyBatches {
  readonly act: "review" | "approve";
  readonly items: readonly { readonly id: string; readonly revisionHash: string }[];
  readonly comment?: string | undefined;
  readonly delegationId?: string | undefined;
  readonly idempotencyKey: string;
}

/**
 * 批量复核、审批: one act over thousands of batches with a result for each. All that can be decided is, in one transaction;
 * the others are listed with their reasons; asked again with the same key it gives the same answer and does nothing.
 */
export const judgeManyBatches = write<JudgeManyBatches, BulkResult & { amountFen: string }>({
  act: "batch.judge_many",
  work: async (tx, context, input) => {
    const order: JudgmentOrder = {
      act: input.act,
      items: [...new Map(input.items.map((item) => [item.id, item])).values()],
      comment: input.comment ?? null,
      delegationId: input.delegationId,
      returnTo: null,
      marks: null,
    };
    const judged = await judgeBatches(tx, context, order);
    if (!judged.ok) return judged;
    const { done, refused } = judged.value;
    const amountFen = done.reduce((sum, { before }) => sum + before.amountFen, 0n);
    const reply = {
      done: done.map(({ before }) => before.id),
      skipped: refused.map(({ id, problem }) => skipped(id, problem)),
      amountFen: amountFen.toString(),
    };
    const [first, ...lines] = done.map((one) => deedOf(one, order, judged.value));
    if (first === undefined) return ok({ reply, deed: null });
    const whole = {
      act: "batch.judge_many",
      objectKind: "batches",
      objectId: input.idempotencyKey,
      placeCode: context.actor.post.placeCode,
      summary: `${done.length} 个批次，${formatFen(amountFen)} 元；未办理 ${refused.length} 个`,
      payload: { act: input.act, amountFen, done: done.length, skipped: reply.skipped },
    };
    return ok({ reply, deed: whole, moreDeeds: [first, ...lines] });
  },
});
