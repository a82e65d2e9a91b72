import { notification } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { and, count, desc, eq, isNull } from "drizzle-orm";
import { ask } from "../ask.ts";
import { instant } from "../reader.ts";

export interface ListNotifications {
  readonly unreadOnly: boolean;
}

/** The newest that a bell shows. */
const listed = 100;

/** 站内通知 of the person who asks, in whatever post he is: the newest first. */
export const listNotifications = ask<ListNotifications, NotificationView[]>(
  async ({ db, actor }, { unreadOnly }) => {
    const own = eq(notification.personId, actor.userId);
    const rows = await db
      .select()
      .from(notification)
      .where(unreadOnly ? and(own, isNull(notification.readAt)) : own)
      .orderBy(desc(notification.createdAt), desc(notification.id))
      .limit(listed);
    return ok(rows.map(viewOf));
  },
);

/** How many the person has not read. */
export const countNotifications = ask<object, { readonly unread: number }>(
  async ({ db, actor }) => {
    const [row] = await db
      .select({ unread: count() })
      .from(notification)
      .where(and(eq(notification.personId, actor.userId), isNull(notification.readAt)));
    if (row === undefined) throw new Error("an aggregate without a row");
    return ok(row);
  },
);

function viewOf(row: typeof notification.$inferSelect) {
  const { id, kind, title, text, link, createdAt, readAt } = row;
  const read = readAt === null ? null : instant(readAt);
  return { id, kind, title, text, link, createdAt: instant(createdAt), readAt: read };
}
export type NotificationView = ReturnType<typeof viewOf>;
