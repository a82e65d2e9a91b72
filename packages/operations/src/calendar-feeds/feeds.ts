import { randomBytes } from "node:crypto";
import { calendarFeed, post } from "@daowei/db/schema";
import { ok, refuse } from "@daowei/domain/result";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import type { Act, Context } from "../context.ts";
import { newId, sha256 } from "../identity.ts";
import { instant, type Reader } from "../reader.ts";
import { write } from "../write.ts";

/** As many as devices and programs one person may have. */
const mostFeeds = 10;

export interface MakeFeed {
  readonly idempotencyKey: string;
}
export interface FeedMade {
  id: string;
  /** Shown once: the store keeps its hash. */
  token: string;
}

/** 订阅日历: an address for the person in his acting post. The token stays outside of everything that is kept. */
export const makeFeed: Act<MakeFeed, FeedMade> = async (calling, input) => {
  const token = randomBytes(32).toString("base64url");
  const stored = await storeFeed(calling, { ...input, tokenSha256: sha256(token) });
  if (!stored.ok) return stored;
  const { id, replayed } = stored.value;
  return replayed ? refuse({ kind: "feed_shown_already", id }) : ok({ id, token });
};

const storeFeed = write<MakeFeed & { readonly tokenSha256: string }, { id: string }>({
  act: "calendar_feed.make",
  fingerprint: () => ({}),
  work: async (tx, context, { tokenSha256 }) => {
    const { userId, post: own } = context.actor;
    const live = await readOwn(tx, context);
    if (live.length >= mostFeeds) return refuse({ kind: "too_many_feeds", most: mostFeeds });
    const id = newId();
    await tx.insert(calendarFeed).values({ id, userId, postId: own.id, tokenSha256 });
    return ok({ reply: { id }, deed: feedDeed(context, "calendar_feed.make", id) });
  },
});

/** 停止订阅: by the person himself, in whatever post; the address is dead at once. */
export const revokeFeed = write<MakeFeed & { readonly id: string }, { id: string }>({
  act: "calendar_feed.revoke",
  work: async (tx, context, { id }) => {
    const [revoked] = await tx
      .update(calendarFeed)
      .set({ revokedAt: sql`store_now()` })
      .where(
        and(
          eq(calendarFeed.id, id),
          eq(calendarFeed.userId, context.actor.userId),
          isNull(calendarFeed.revokedAt),
        ),
      )
      .returning({ id: calendarFeed.id });
    if (revoked === undefined) return refuse({ kind: "not_found", object: "calendar_feed", id });
    return ok({ reply: { id }, deed: feedDeed(context, "calendar_feed.revoke", id) });
  },
});

/** The person's addresses that work, of all his posts. */
export const listFeeds = ask<object, Awaited<ReturnType<typeof readOwn>>>(async (context) =>
  ok(await readOwn(context.db, context)),
);

async function readOwn(reader: Reader, { actor }: Context) {
  const rows = await reader
    .select({
      id: calendarFeed.id,
      createdAt: calendarFeed.createdAt,
      role: post.role,
      placeCode: post.placeCode,
      officeName: post.officeName,
    })
    .from(calendarFeed)
    .innerJoin(post, eq(post.id, calendarFeed.postId))
    .where(and(eq(calendarFeed.userId, actor.userId), isNull(calendarFeed.revokedAt)))
    .orderBy(desc(calendarFeed.createdAt));
  return rows.map((row) => ({ ...row, createdAt: instant(row.createdAt) }));
}

function feedDeed({ actor }: Context, act: string, id: string) {
  const { placeCode, officeName } = actor.post;
  return {
    act,
    objectKind: "calendar_feed",
    objectId: id,
    placeCode,
    summary: officeName,
    payload: { postId: actor.post.id },
  };
}
