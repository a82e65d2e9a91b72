import type { Transaction } from "@daowei/db";
import { batchEvent, notification } from "@daowei/db/schema";
import { and, desc, eq } from "drizzle-orm";
import type { Context } from "../context.ts";
import { newId } from "../identity.ts";
import type { JudgedBatch, JudgmentOrder } from "./judge-batches.ts";

const words = { send_back: "退回", reject: "否决" } as const;

/** 退回 and 否决 are told to whoever submitted the batch, in the post in which he did: he waits for it, and nobody else would say so. */
export async function tellSubmitter(
  tx: Transaction,
  { actor }: Context,
  { before, order }: { readonly before: JudgedBatch["before"]; readonly order: JudgmentOrder },
): Promise<void> {
  const { act, comment } = order;
  if (act !== "send_back" && act !== "reject") return;
  if (comment === null) throw new Error(`batch ${before.id} came through ${act} without a reason`);
  const [submitted] = await tx
    .select({ userId: batchEvent.userId, postId: batchEvent.postId })
    .from(batchEvent)
    .where(and(eq(batchEvent.batchId, before.id), eq(batchEvent.act, "submit")))
    .orderBy(desc(batchEvent.seq))
    .limit(1);
  if (submitted === undefined)
    throw new Error(`batch ${before.id} was judged, but never submitted`);
  await tx.insert(notification).values({
    id: newId(),
    personId: submitted.userId,
    postId: submitted.postId,
    kind: "returned",
    title: `【${words[act]}】${before.number} ${before.title}`,
    text: `${actor.userName}（${actor.post.officeName}）${words[act]}：「${comment}」`,
    link: `/batches/${before.id}`,
  });
}
