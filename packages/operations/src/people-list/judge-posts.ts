import { post, user } from "@daowei/db/schema";
import { conflictingPost, type Role, type RoleAt } from "@daowei/domain/approvals";
import { yearOf } from "@daowei/domain/time";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { inScope, needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { overlapIn } from "../people/person-within.ts";
import { isHeld } from "../people/post-in-force.ts";
import { anyId, anyOf, type Reader } from "../reader.ts";
import type { ListFindingKind } from "./list-finding.ts";
import type { ListedPost } from "./listed-post.ts";

export interface HeldPost extends RoleAt {
  readonly officeName: string;
}

/** A person of a list with all of his rows; his id where the account is there already. */
export interface JudgedPerson {
  /** As accounts keep it. */
  readonly username: string;
  readonly name: string;
  readonly knownId: string | null;
  readonly heldNow: readonly HeldPost[];
  readonly posts: readonly ListedPost[];
}

/** Why a row cannot be, as the store is now. */
export interface PostFault {
  readonly post: ListedPost;
  readonly kind: ListFindingKind;
  /** With which post it conflicts. */
  readonly against: {
    readonly role: Role;
    readonly placeCode: string;
    readonly line?: number;
  } | null;
}

export interface JudgedList {
  /** In the order of their user names, so that two lists made at once wait for each other and never in a ring. */
  readonly people: readonly JudgedPerson[];
  readonly faults: readonly PostFault[];
}

/** Holds the rows of a list against the store and against each other: the same questions that a single account and post are asked. */
export async function judgePosts(
  reader: Reader,
  context: Context,
  posts: readonly ListedPost[],
): Promise<JudgedList> {
  const byUsername = Map.groupBy(posts, ({ username }) => username.toLowerCase());
  const usernames = [...byUsername.keys()].toSorted();
  const known = await readKnown(reader, usernames);
  const people: JudgedPerson[] = [];
  const faults: PostFault[] = [];
  for (const username of usernames) {
    const own = byUsername.get(username) ?? [];
    const account = known.get(username);
    const judged = judgePerson(context, own, account);
    faults.push(...judged);
    people.push({
      username,
      name: own[0]?.name ?? "",
      knownId: account?.id ?? null,
      heldNow: account?.held ?? [],
      posts: own,
    });
  }
  return { people, faults: faults.toSorted((a, b) => a.post.line - b.post.line) };
}

interface KnownAccount {
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean;
  /** Of every post that is not ended, also one whose last day is past. */
  readonly places: readonly string[];
  readonly held: readonly HeldPost[];
}

async function readKnown(
  reader: Reader,
  usernames: readonly string[],
): Promise<ReadonlyMap<string, KnownAccount>> {
  const accounts = await reader
    .select({
      id: user.id,
      username: user.username,
      name: user.name,
      disabled: sql<boolean>`${user.disabledAt} is not null`,
    })
    .from(user)
    .where(anyOf(user.username, usernames));
  const ids = accounts.map(({ id }) => id);
  const unended = await reader
    .select({
      userId: post.userId,
      role: post.role,
      placeCode: post.placeCode,
      officeName: post.officeName,
      isHeld: sql<boolean>`${isHeld}`,
    })
    .from(post)
    .innerJoin(user, eq(user.id, post.userId))
    .where(and(anyId(post.userId, ids), isNull(post.endedAt)))
    .orderBy(asc(post.placeCode), asc(post.role));
  const byPerson = Map.groupBy(unended, ({ userId }) => userId);
  return new Map(
    accounts.map(({ username, ...account }) => {
      const own = byPerson.get(account.id) ?? [];
      const held = own
        .filter((one) => one.isHeld)
        .map(({ role, placeCode, officeName }) => ({ role, placeCode, officeName }));
      return [username, { ...account, places: own.map(({ placeCode }) => placeCode), held }];
    }),
  );
}

function judgePerson(
  context: Context,
  posts: readonly ListedPost[],
  account: KnownAccount | undefined,
): readonly PostFault[] {
  const [first] = posts;
  const faults: PostFault[] = [];
  const before: (RoleAt & { readonly line?: number })[] = [...(account?.held ?? [])];
  for (const one of posts) {
    const kind =
      first?.name === one.name ? againstAccount(context, one, account) : ("name_differs" as const);
    const fault = kind === undefined ? againstPosts(context, one, before) : { kind, against: null };
    if (fault !== undefined) faults.push({ post: one, ...fault });
    before.push({ role: one.role, placeCode: one.placeCode, line: one.line });
  }
  return faults;
}

/** An account is one to give posts to only for whoever looks after it and knows whose it is; to all others its name is taken. */
function againstAccount(
  context: Context,
  { name }: ListedPost,
  account: KnownAccount | undefined,
): ListFindingKind | undefined {
  if (account === undefined) return undefined;
  if (account.id === context.actor.userId) return "oneself_not_changed";
  const year = yearOf(today(context));
  const within = account.places.every((placeCode) => inScope(context, placeCode, year));
  if (!within || account.name !== name) return "username_taken";
  return account.disabled ? "person_disabled" : undefined;
}

function againstPosts(
  context: Context,
  wanted: ListedPost,
  before: readonly (RoleAt & { readonly line?: number })[],
): Pick<PostFault, "kind" | "against"> | undefined {
  const now = today(context);
  const year = yearOf(now);
  if (!needPlace(context, wanted.placeCode, year).ok) return { kind: "place_gone", against: null };
  if (wanted.endsOn !== null && wanted.endsOn < now) return { kind: "end_in_past", against: null };
  const same = before.find(
    ({ role, placeCode }) => role === wanted.role && placeCode === wanted.placeCode,
  );
  if (same !== undefined)
    return {
      kind: same.line === undefined ? "post_held_already" : "post_listed_twice",
      against: same,
    };
  const overlap = overlapIn(context.library.gazetteer, year);
  const against = conflictingPost(before, wanted, overlap);
  if (against === undefined) return undefined;
  return { kind: against.line === undefined ? "posts_conflict" : "conflict_in_list", against };
}
