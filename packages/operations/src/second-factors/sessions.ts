import { session } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import { instant } from "../reader.ts";
import { done, ownDeed, refused, type SessionAct, sessionAct } from "./session-act.ts";

export interface OpenSession {
  readonly id: string;
  readonly begunAt: string;
  readonly lastUsedAt: string;
  readonly address: string | null;
  readonly browser: string | null;
  /** The one that asks. */
  readonly own: boolean;
}

const stillOpen = sql`${session.expiresAt} > now() and ${session.createdAt} > now() - interval '12 hours'`;

/** All sessions of the person that are still open, the latest first. */
export const listSessions: SessionAct<void, OpenSession[]> = async (context) => {
  const { database: db, person, session: asking } = context;
  const open = await db
    .select({
      id: session.id,
      begunAt: session.createdAt,
      lastUsedAt: session.updatedAt,
      address: session.ipAddress,
      browser: session.userAgent,
    })
    .from(session)
    .where(and(eq(session.userId, person.userId), stillOpen))
    .orderBy(desc(session.createdAt))
    .limit(100);
  return ok(
    open.map((row) => ({
      ...row,
      begunAt: instant(row.begunAt),
      lastUsedAt: instant(row.lastUsedAt),
      own: row.id === asking.id,
    })),
  );
};

/** Ends one session of the person: another's is as unknown as one that never was. */
export const endSession: SessionAct<{ readonly id: string }, { ended: number }> = sessionAct(
  async (tx, context, { id }: { readonly id: string }) => {
    const ended = await tx
      .delete(session)
      .where(and(eq(session.id, id), eq(session.userId, context.person.userId)))
      .returning({ id: session.id });
    if (ended.length === 0) return refused({ kind: "not_found", object: "session", id });
    return done({ ended: 1 }, ownDeed(context, "session.end", { summary: "结束一个登录会话" }));
  },
);

/** Ends every session of the person but the one that asks. */
export const endOtherSessions: SessionAct<Record<string, never>, { ended: number }> = sessionAct(
  async (tx, context) => {
    const others = await tx
      .delete(session)
      .where(and(eq(session.userId, context.person.userId), ne(session.id, context.session.id)))
      .returning({ id: session.id });
    const summary = `结束其他登录会话 ${others.length} 个`;
    return done({ ended: others.length }, ownDeed(context, "session.end", { summary }));
  },
);
