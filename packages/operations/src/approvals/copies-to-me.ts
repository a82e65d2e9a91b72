import { batchCopy, notification } from "@daowei/db/schema";
import { desc, eq } from "drizzle-orm";
import { instant, type Reader } from "../reader.ts";

/** A batch that was copied to the person who asks. */
export interface CopyToMe {
  by: string;
  at: string;
  note: string | null;
  /** What marks it as read. */
  notificationId: string;
  read: boolean;
}

/** 抄送我: the newest copy of each batch, the newest first. */
export async function copiesTo(
  reader: Reader,
  personId: string,
): Promise<ReadonlyMap<string, CopyToMe>> {
  const rows = await reader
    .select({ copy: batchCopy, readAt: notification.readAt })
    .from(batchCopy)
    .innerJoin(notification, eq(notification.id, batchCopy.notificationId))
    .where(eq(batchCopy.toPersonId, personId))
    .orderBy(desc(batchCopy.recordedAt), desc(batchCopy.id));
  const newest = new Map<string, CopyToMe>();
  for (const { copy, readAt } of rows) {
    if (newest.has(copy.batchId)) continue;
    newest.set(copy.batchId, {
      by: copy.recordedByName,
      at: instant(copy.recordedAt),
      note: copy.note,
      notificationId: copy.notificationId,
      read: readAt !== null,
    });
  }
  return newest;
}
