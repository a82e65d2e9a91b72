import type { Transaction } from "@daowei/db";
import { notification } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { and, desc, eq, sql } from "drizzle-orm";
import { type Batch, lockBatch } from "../batches/lock-batch.ts";
import type { Context } from "../context.ts";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import { instant, type Reader } from "../reader.ts";
import { write, type Written } from "../write.ts";
import type { Holder } from "./office-posts.ts";
import { needHand } from "./need-hand.ts";
import { type Course, readCourse } from "./requests.ts";
import { whoseTurn } from "./whose-turn.ts";

export interface UrgeBatch {
  readonly id: string;
  readonly comment?: string | undefined;
  readonly idempotencyKey: string;
}

export interface BatchUrged {
  id: string;
  /** Names of those who were told. */
  told: string[];
}

/**
 * 催办: tells those whose turn it is, in their bells, that somebody waits. For a preparer and for whoever had a hand in the
 * batch, once a day. It changes nothing of the batch. Others' notifications are written, hence the whole store.
 */
export const urgeBatch = write<UrgeBatch, BatchUrged>({
  act: "batch.urge",
  wholeStore: true,
  work: urge,
});

async function urge(
  tx: Transaction,
  context: Context,
  input: UrgeBatch,
): Promise<Result<Written<BatchUrged>, Problem>> {
  const locked = await lockBatch(tx, context, input.id);
  if (!locked.ok) return locked;
  const batch = locked.value;
  const course = await readCourse(tx, batch);
  const urged = await whomToUrge(tx, context, { batch, course });
  if (!urged.ok) return urged;
  const told = urged.value;
  const lately = await urgedLately(tx, batch);
  if (lately !== null) return refuse(lately);
  await tell(tx, context, { batch, told, comment: input.comment });
  const names = told.map(({ userName }) => userName);
  return ok({ reply: { id: batch.id, told: names }, deed: deedOf(batch, names, input) });
}

/** Whom this person may urge now: those whose turn it is, himself left out. */
export async function whomToUrge(
  reader: Reader,
  context: Context,
  seen: { readonly batch: Batch; readonly course: Course },
): Promise<Result<readonly Holder[], Problem>> {
  const may = needHand(context, "batch.urge", seen.course);
  if (!may.ok) return may;
  const awaited = await whoseTurn(reader, context, seen);
  const told = awaited.filter(({ userId }) => userId !== context.actor.userId);
  return told.length === 0 ? refuse({ kind: "nobody_to_urge" }) : ok(told);
}

const kind = "urged";
const linkOf = ({ id }: Batch) => `/batches/${id}`;

async function urgedLately(tx: Transaction, batch: Batch): Promise<Problem | null> {
  const [last] = await tx
    .select({ at: notification.createdAt })
    .from(notification)
    .where(
      and(
        eq(notification.kind, kind),
        eq(notification.link, linkOf(batch)),
        sql`${notification.createdAt} > store_now() - interval '1 day'`,
      ),
    )
    .orderBy(desc(notification.createdAt))
    .limit(1);
  return last === undefined ? null : { kind: "urged_lately", at: instant(last.at) };
}

async function tell(
  tx: Transaction,
  { actor }: Context,
  { batch, told, comment }: { batch: Batch; told: readonly Holder[]; comment: string | undefined },
): Promise<void> {
  const words = comment === undefined || comment === "" ? "" : `「${comment}」`;
  await tx.insert(notification).values(
    told.map(({ userId: personId, postId }) => ({
      id: newId(),
      personId,
      postId,
      kind,
      title: `【催办】${batch.number} ${batch.title}`,
      text: `${actor.userName}（${actor.post.officeName}）请您办理。${words}`,
      link: linkOf(batch),
    })),
  );
}

function deedOf(batch: Batch, told: readonly string[], { comment }: UrgeBatch) {
  const { number, revision, stage } = batch;
  return {
    act: "batch.urge",
    objectKind: "batch",
    objectId: batch.id,
    placeCode: batch.placeCode,
    summary: `${number} → ${told.join("、")}`,
    payload: { number, told, comment: comment ?? null, revision, stage },
  };
}
