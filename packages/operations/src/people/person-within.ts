import type { Transaction } from "@daowei/db";
import { post, user } from "@daowei/db/schema";
import { conflictingPost, type RoleAt } from "@daowei/domain/approvals";
import type { Gazetteer } from "@daowei/domain/places";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { and, eq, isNull, sql } from "drizzle-orm";
import { inScope } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import type { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import { isHeld } from "./post-in-force.ts";
import type { PeopleProblem } from "./people-problem.ts";

export interface KnownPerson {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly disabledAt: Date | null;
}

/**
 * The person whom an administrator may look after: all of his posts lie in the administrator's place, so that nobody of a
 * city touches an account of the province. Himself he does not look after. Anybody else is not found.
 */
export async function personWithin(
  reader: Reader,
  context: Context,
  username: string,
): Promise<Result<KnownPerson, Problem>> {
  const unknown = { kind: "person_not_found", username } as const;
  const [person] = await reader
    .select({ id: user.id, username: user.username, name: user.name, disabledAt: user.disabledAt })
    .from(user)
    .where(eq(user.username, username.toLowerCase()));
  if (person === undefined) return refuse(unknown);
  if (person.id === context.actor.userId) return refuse({ kind: "oneself_not_changed" });
  const held = await unendedPosts(reader, person.id);
  const year = yearOf(today(context));
  return held.every(({ placeCode }) => inScope(context, placeCode, year))
    ? ok(person)
    : refuse(unknown);
}

/** The posts of a person that are not ended, with those whose last day is still to come or past. */
export async function unendedPosts(reader: Reader, userId: string) {
  return reader
    .select({ id: post.id, role: post.role, placeCode: post.placeCode, endsOn: post.endsOn })
    .from(post)
    .where(and(eq(post.userId, userId), isNull(post.endedAt)));
}

/** Whether one of two places is the other or lies in it, as the matrix asks. */
export function overlapIn(gazetteer: Gazetteer, year: number) {
  return (one: string, other: string): boolean =>
    one === other || gazetteer.within(one, other, year) || gazetteer.within(other, one, year);
}

/** Refuses a role at a place that the matrix forbids to somebody who holds what he holds today. */
export async function refuseConflict(
  reader: Reader,
  { gazetteer, year }: { readonly gazetteer: Gazetteer; readonly year: number },
  { userId, ...wanted }: RoleAt & { readonly userId: string },
): Promise<Result<void, PeopleProblem>> {
  const held = await reader
    .select({ role: post.role, placeCode: post.placeCode })
    .from(post)
    .where(and(eq(post.userId, userId), isHeld));
  const against = conflictingPost(held, wanted, overlapIn(gazetteer, year));
  if (against === undefined) return ok(undefined);
  const { role: heldRole, placeCode: heldPlaceCode } = against;
  return refuse({ kind: "posts_conflict", role: wanted.role, heldRole, heldPlaceCode });
}

/** Any number, the same in every version: two administrators must not end each other at the same moment. */
const administratorsLock = 7_239_418;

export async function lockAdministrators(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${administratorsLock})`);
}

/** Refuses to take away the last administrator: then nobody could ask for another, and only the server's operator could help. */
export async function refuseLastAdministrator(
  reader: Reader,
  leaving: { readonly userId: string },
): Promise<Result<void, PeopleProblem>> {
  const administrators = await reader
    .selectDistinct({
      userId: post.userId,
      leaving: sql<boolean>`${post.userId} = ${leaving.userId}`,
    })
    .from(post)
    .innerJoin(user, eq(user.id, post.userId))
    .where(and(eq(post.role, "administrator"), isHeld, isNull(user.disabledAt)));
  const last = administrators.length === 1 && administrators[0]?.leaving === true;
  return last ? refuse({ kind: "last_administrator" }) : ok(undefined);
}
