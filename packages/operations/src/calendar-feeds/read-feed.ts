import { transact } from "@daowei/db";
import { calendarFeed, post, user } from "@daowei/db/schema";
import { yearOf } from "@daowei/domain/time";
import { and, eq, isNull } from "drizzle-orm";
import { type Calling, type Context, scopeOf, today } from "../context.ts";
import { readDeadlines } from "../deadlines/list.ts";
import { sha256 } from "../identity.ts";
import { isHeld } from "../people/post-in-force.ts";
import { libraryNow } from "../policies/library-now.ts";
import { feedText } from "./feed-text.ts";

type Serving = Pick<Calling, "database" | "library" | "now" | "codeVersion" | "requestId">;

/** A calendar as it goes over the wire. */
export interface ServedFeed {
  readonly text: string;
  /** Changes with the text and with nothing else. */
  readonly etag: string;
}

/**
 * What the token's person sees in the token's post; null for any other text, from the moment that the address is revoked,
 * the person disabled or the post ended.
 */
export async function readFeed(
  serving: Serving,
  { token, origin }: { readonly token: string; readonly origin: string },
): Promise<ServedFeed | null> {
  const actor = await holderOf(serving, token);
  if (actor === null) return null;
  const library = await libraryNow(serving);
  const acting = { ...serving, library, actor, stepUp: { kind: "not_asked" } as const };
  return await transact(
    serving.database,
    async (tx) => {
      const context: Context = { ...acting, db: tx };
      const text = feedText({
        name: `到位期限 · ${actor.post.officeName}`,
        today: today(context),
        origin,
        deadlines: await deadlinesAround(context),
      });
      return { text, etag: `"${sha256(text)}"` };
    },
    { scope: scopeOf(actor), isolation: "repeatable read", readOnly: true },
  );
}

/** Of the year before, in which things may still be open, this one, and the next. */
async function deadlinesAround(context: Context) {
  const { placeCode } = context.actor.post;
  const year = yearOf(today(context));
  const found = [];
  for (const fiscalYear of [year - 1, year, year + 1]) {
    const known = context.library.gazetteer.find(placeCode, fiscalYear) !== undefined;
    const own = known ? await readDeadlines(context, { fiscalYear, placeCode }) : [];
    found.push(...own.map((deadline) => ({ ...deadline, fiscalYear })));
  }
  return found;
}

async function holderOf({ database }: Serving, token: string): Promise<Calling["actor"] | null> {
  const [row] = await transact(
    database,
    (tx) =>
      tx
        .select({
          userId: user.id,
          userName: user.name,
          id: post.id,
          role: post.role,
          placeCode: post.placeCode,
          officeName: post.officeName,
        })
        .from(calendarFeed)
        .innerJoin(post, eq(post.id, calendarFeed.postId))
        .innerJoin(user, eq(user.id, calendarFeed.userId))
        .where(
          and(
            eq(calendarFeed.tokenSha256, sha256(token)),
            isNull(calendarFeed.revokedAt),
            isHeld,
            isNull(user.disabledAt),
          ),
        ),
    { scope: { kind: "whole-store" }, readOnly: true },
  );
  if (row === undefined) return null;
  const { userId, userName, ...held } = row;
  return { userId, userName, post: held, via: "session" };
}
