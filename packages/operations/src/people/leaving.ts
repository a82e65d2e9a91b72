import { apiKey, batch, delegation, post, user } from "@daowei/db/schema";
import type { Role } from "@daowei/domain/approvals";
import { ok } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { and, count, desc, eq, gte, isNull, ne, or, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { needRole } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { placeName } from "../places.ts";
import { personWithin } from "./person-within.ts";
import { isHeld } from "./post-in-force.ts";

/** What a person would leave behind who can no longer sign in. */
export interface LeftBehind {
  /** Drafts and returned batches that he alone may submit, the newest first. */
  readonly drafts: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
  }[];
  /** Posts that nobody else holds at the place: what comes to them would wait for nobody. */
  readonly onlyHolder: readonly {
    readonly role: Role;
    readonly placeCode: string;
    readonly placeName: string;
  }[];
  /** Keys of programs that end with him. */
  readonly keys: number;
  /** Delegations 委托, given or taken, that are in force or still to come. */
  readonly delegations: number;
}

const listed = 50;

/** 离岗交接: what should be handed over before a person's account is shut or a post of his ends. */
export const whatHeLeaves = ask<{ readonly username: string }, LeftBehind>(
  async (context, { username }) => {
    const role = needRole(context, "list_people", "administrator");
    if (!role.ok) return role;
    const person = await personWithin(context.db, context, username);
    if (!person.ok) return person;
    const { id } = person.value;
    return ok({
      drafts: await draftsOf(context, id),
      onlyHolder: await heldByHimAlone(context, id),
      keys: await keysOf(context, id),
      delegations: await delegationsOf(context, id),
    });
  },
);

function draftsOf({ db }: Context, userId: string) {
  return db
    .select({ id: batch.id, number: batch.number, title: batch.title })
    .from(batch)
    .where(and(eq(batch.preparedBy, userId), eq(batch.stage, "prepared")))
    .orderBy(desc(batch.updatedAt))
    .limit(listed);
}

async function heldByHimAlone(context: Context, userId: string) {
  const { db } = context;
  const own = await db
    .select({ role: post.role, placeCode: post.placeCode })
    .from(post)
    .where(and(eq(post.userId, userId), isHeld));
  const year = yearOf(today(context));
  const alone: LeftBehind["onlyHolder"][number][] = [];
  for (const { role, placeCode } of own) {
    const [others] = await db
      .select({ held: count() })
      .from(post)
      .innerJoin(user, eq(user.id, post.userId))
      .where(
        and(
          eq(post.role, role),
          eq(post.placeCode, placeCode),
          ne(post.userId, userId),
          isHeld,
          isNull(user.disabledAt),
        ),
      );
    if (others?.held === 0)
      alone.push({ role, placeCode, placeName: placeName(context, placeCode, year) });
  }
  return alone;
}

async function keysOf({ db }: Context, userId: string): Promise<number> {
  const [row] = await db
    .select({ keys: count() })
    .from(apiKey)
    // Real time: a demonstration's clock ends no key.
    .where(
      and(eq(apiKey.ownerId, userId), isNull(apiKey.revokedAt), sql`${apiKey.expiresAt} > now()`),
    );
  if (row === undefined) throw new Error("an aggregate without a row");
  return row.keys;
}

async function delegationsOf(context: Context, userId: string): Promise<number> {
  const [row] = await context.db
    .select({ lent: count() })
    .from(delegation)
    .where(
      and(
        or(eq(delegation.delegatorId, userId), eq(delegation.delegateId, userId)),
        isNull(delegation.endedAt),
        gte(delegation.toOn, today(context)),
      ),
    );
  if (row === undefined) throw new Error("an aggregate without a row");
  return row.lent;
}
