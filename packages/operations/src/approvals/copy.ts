import type { Transaction } from "@daowei/db";
import { batchCopy, notification } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { type Batch, lockBatch } from "../batches/lock-batch.ts";
import type { Context } from "../context.ts";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import { write, type Written } from "../write.ts";
import { type CopyReader, copyReadersOf } from "./copy-readers.ts";
import { needHand } from "./need-hand.ts";
import { readCourse } from "./requests.ts";

export interface CopyBatch {
  readonly id: string;
  readonly toUserIds: readonly string[];
  readonly note?: string | undefined;
  readonly idempotencyKey: string;
}

export interface BatchCopied {
  id: string;
  /** Names of those who were told. */
  told: string[];
}

/**
 * 抄送: brings a batch to the notice of colleagues who may read it anyway. They find it in their inbox and their bell, and
 * decide no more than before. Others' notifications are written, hence the whole store.
 */
export const copyBatch = write<CopyBatch, BatchCopied>({
  act: "batch.copy",
  wholeStore: true,
  work: copy,
});

async function copy(
  tx: Transaction,
  context: Context,
  input: CopyBatch,
): Promise<Result<Written<BatchCopied>, Problem>> {
  const locked = await lockBatch(tx, context, input.id);
  if (!locked.ok) return locked;
  const batch = locked.value;
  const may = needHand(context, "batch.copy", await readCourse(tx, batch));
  if (!may.ok) return may;
  const readers = new Map(
    (await copyReadersOf(tx, context, batch)).map((one) => [one.userId, one]),
  );
  const told: CopyReader[] = [];
  for (const id of new Set(input.toUserIds)) {
    const reader = readers.get(id);
    if (reader === undefined) return refuse({ kind: "not_found", object: "person", id });
    told.push(reader);
  }
  await tell(tx, context, { batch, told, note: input.note });
  const names = told.map(({ name }) => name);
  return ok({ reply: { id: batch.id, told: names }, deed: deedOf(batch, names, input) });
}

async function tell(
  tx: Transaction,
  { actor }: Context,
  { batch, told, note }: { batch: Batch; told: readonly CopyReader[]; note: string | undefined },
): Promise<void> {
  const words = note === undefined || note === "" ? "" : `「${note}」`;
  const copies = told.map((one) => ({ ...one, id: newId(), notificationId: newId() }));
  await tx.insert(notification).values(
    copies.map(({ userId: personId, postId, notificationId }) => ({
      id: notificationId,
      personId,
      postId,
      kind: "copied",
      title: `【抄送】${batch.number} ${batch.title}`,
      text: `${actor.userName}（${actor.post.officeName}）抄送给您。${words}`,
      link: `/inbox?tab=copied&open=${batch.id}`,
    })),
  );
  await tx.insert(batchCopy).values(
    copies.map(({ id, userId, name, notificationId }) => ({
      id,
      batchId: batch.id,
      toPersonId: userId,
      toPersonName: name,
      notificationId,
      note: words === "" ? null : note,
      recordedBy: actor.userId,
      recordedByName: actor.userName,
      recordedPostId: actor.post.id,
    })),
  );
}

function deedOf(batch: Batch, told: readonly string[], { note }: CopyBatch) {
  const { number, revision, stage } = batch;
  return {
    act: "batch.copy",
    objectKind: "batch",
    objectId: batch.id,
    placeCode: batch.placeCode,
    summary: `${number} → ${told.join("、")}`,
    payload: { number, told, note: note ?? null, revision, stage },
  };
}
