import { notification } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { and, eq, isNull, sql } from "drizzle-orm";
import { anyId } from "../reader.ts";
import { write } from "../write.ts";

export interface MarkRead {
  /** Null for all that are there. */
  readonly ids: readonly string[] | null;
  readonly idempotencyKey: string;
}

/** Marks the person's own notifications as read; those of others are not there for him. No act worth an entry in the record. */
export const markNotificationsRead = write<MarkRead, { marked: number }>({
  act: "notification.mark_read",
  work: async (tx, { actor }, { ids }) => {
    const own = and(eq(notification.personId, actor.userId), isNull(notification.readAt));
    const marked = await tx
      .update(notification)
      .set({ readAt: sql`store_now()` })
      .where(ids === null ? own : and(own, anyId(notification.id, ids)))
      .returning({ id: notification.id });
    return ok({ reply: { marked: marked.length }, deed: null });
  },
});
