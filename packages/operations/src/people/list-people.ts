import { account, auditEntry, passkey, post, session, totp, user } from "@daowei/db/schema";
import type { Role } from "@daowei/domain/approvals";
import { ok, refuse } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { inScope } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { placeName } from "../places.ts";
import { instant } from "../reader.ts";

export interface PersonListed {
  readonly username: string;
  readonly name: string;
  readonly disabled: boolean;
  /** Made from a list and not opened: no password was ever given. */
  readonly awaitsPassword: boolean;
  readonly secondFactor: boolean;
  /** Of a session that is still open. */
  readonly lastSeenAt: string | null;
  /** By the store's clock, as the record has it. */
  readonly lastSignInAt: string | null;
  readonly oneself: boolean;
  readonly posts: readonly {
    readonly id: string;
    readonly role: Role;
    readonly placeCode: string;
    readonly placeName: string;
    readonly officeName: string;
    readonly endsOn: string | null;
  }[];
}

const shown = 1_000;
const readers: readonly Role[] = ["administrator", "auditor"];

/** 用户与岗位: the people whose posts all lie in the acting place, and those who have none. */
export const listPeople = ask<Record<string, never>, PersonListed[]>(async (context) => {
  const { role } = context.actor.post;
  if (!readers.includes(role))
    return refuse({ kind: "one_of_roles_needed", act: "list_people", needed: readers, held: role });
  const people = await readPeople(context);
  const posts = Map.groupBy(await readPosts(context), ({ userId }) => userId);
  const year = yearOf(today(context));
  return ok(
    people.flatMap(({ id, ...person }) => {
      const held = posts.get(id) ?? [];
      if (!held.every(({ placeCode }) => inScope(context, placeCode, year))) return [];
      return [
        {
          ...person,
          lastSeenAt: person.lastSeenAt === null ? null : instant(person.lastSeenAt),
          lastSignInAt: person.lastSignInAt === null ? null : instant(person.lastSignInAt),
          oneself: id === context.actor.userId,
          posts: held.map(({ userId: _, ...row }) => ({
            ...row,
            placeName: placeName(context, row.placeCode, year),
          })),
        },
      ];
    }),
  );
});

// Conditions of the inner selects are made by `eq`: a bare column in a select of one table loses its table's name.
async function readPeople({ db }: Context) {
  return db
    .select({
      id: user.id,
      username: user.username,
      name: user.name,
      disabled: sql<boolean>`${user.disabledAt} is not null`,
      awaitsPassword: sql<boolean>`exists (select from ${account}
        where ${and(eq(account.userId, user.id), eq(account.providerId, "credential"), isNull(account.password))})`,
      secondFactor: sql<boolean>`exists (select from ${totp} where ${and(eq(totp.userId, user.id), isNotNull(totp.confirmedAt))})
        or exists (select from ${passkey} where ${eq(passkey.userId, user.id)})`,
      lastSeenAt: sql<
        string | null
      >`(select max(${session.updatedAt}) from ${session} where ${eq(session.userId, user.id)})`,
      lastSignInAt: sql<string | null>`(select ${auditEntry.at} from ${auditEntry}
        where ${and(eq(auditEntry.objectKind, "session"), eq(auditEntry.act, "session.sign_in"))}
          and ${auditEntry.objectId} = ${user.id}::text
        order by ${auditEntry.number} desc limit 1)`,
    })
    .from(user)
    .orderBy(asc(user.username))
    .limit(shown);
}

async function readPosts({ db }: Context) {
  return db
    .select({
      userId: post.userId,
      id: post.id,
      role: post.role,
      placeCode: post.placeCode,
      officeName: post.officeName,
      endsOn: post.endsOn,
    })
    .from(post)
    .where(isNull(post.endedAt))
    .orderBy(asc(post.placeCode), asc(post.role));
}
