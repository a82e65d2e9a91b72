import { type Database, transact } from "@daowei/db";
import { auditEntry, auditHead, notification } from "@daowei/db/schema";
import { and, count, gt, isNull, sql } from "drizzle-orm";
import { anyId } from "../reader.ts";

/** What happened since somebody looked last. */
export interface News {
  /** Number of the record's last entry. */
  readonly head: bigint;
  /** Places whose work may have changed: what waits for somebody there is worth asking again. */
  readonly places: readonly string[];
  /** Unread notifications of those who were asked for; who has none is not in it. */
  readonly unread: ReadonlyMap<string, number>;
}

/** Acts by which something comes to wait for somebody, or no longer does. */
const movesWork = sql`${auditEntry.act} ~ '^(batch|headcounts|transfer|proposal|delegation|approval_policy|statement|post|clock)[.]'`;

/**
 * The record's entries after `since` by place, and how much each person has not read: two short questions for all who listen,
 * however many. It says nothing of what happened; who hears of it asks as he would anyway, within his own place.
 */
export function readNews(
  database: Database,
  { since, personIds }: { readonly since: bigint | null; readonly personIds: readonly string[] },
): Promise<News> {
  return transact(
    database,
    async (tx) => {
      const [end] = await tx.select({ number: auditHead.number }).from(auditHead);
      if (end === undefined) throw new Error("the audit chain has no head row");
      const head = end.number;
      const moved =
        since === null || head <= since
          ? []
          : await tx
              .selectDistinct({ placeCode: auditEntry.objectPlaceCode })
              .from(auditEntry)
              .where(and(gt(auditEntry.number, since), movesWork));
      const counted = await tx
        .select({ personId: notification.personId, unread: count() })
        .from(notification)
        .where(and(anyId(notification.personId, personIds), isNull(notification.readAt)))
        .groupBy(notification.personId);
      return {
        head,
        places: moved.map(({ placeCode }) => placeCode),
        unread: new Map(counted.map(({ personId, unread }) => [personId, unread])),
      };
    },
    { scope: { kind: "whole-store" }, readOnly: true },
  );
}
