import type { Transaction } from "@daowei/db";
import { user } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { asc } from "drizzle-orm";
import { z } from "zod";
import type { Deed } from "../audit.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { insertPerson } from "../people/add-person.ts";
import { grantDeed, insertPost } from "../people/insert-post.ts";
import { personDeed } from "../people/person-kinds.ts";
import { placeName } from "../places.ts";
import type { Problem } from "../problem.ts";
import type { ProposalKind } from "../proposals/proposal-kind.ts";
import { anyOf, type Reader } from "../reader.ts";
import { type JudgedPerson, judgePosts } from "./judge-posts.ts";
import { ListedPost, peopleListLimits } from "./listed-post.ts";

const AddList = z.strictObject({
  /** The place whose administrators decide on it. */
  placeCode: z.string().regex(/^\d{6}$/),
  fileName: z.string().min(1).max(255),
  fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
  posts: z.array(ListedPost).min(1).max(peopleListLimits.rows),
});
export type AddList = z.infer<typeof AddList>;

/** 批量新建账号与岗位: all accounts and posts of a list or none. No password comes with it: each account is opened by itself later. */
export const addPeopleListKind: ProposalKind<AddList> = {
  kind: "person.add_list",
  schema: AddList,
  proposers: ["administrator"],
  deciders: ["administrator"],
  grave: true,
  examine: async (reader, context, wanted) => {
    const people = await mayAdd(reader, context, wanted);
    if (!people.ok) return people;
    const { placeCode, fileName, posts } = wanted;
    return ok({
      title: `${people.value.length} 人 ${posts.length} 个岗位（${fileName}）`,
      placeCode,
      effect: { people: people.value.map((one) => effectOf(context, one)) },
      concerns: people.value.flatMap(({ knownId }) => knownId ?? []),
    });
  },
  apply: async (tx, context, { payload }) => {
    const usernames = payload.posts.map(({ username }) => username.toLowerCase());
    await tx
      .select({ id: user.id })
      .from(user)
      .where(anyOf(user.username, usernames))
      .orderBy(asc(user.username))
      .for("update");
    const people = await mayAdd(tx, context, payload);
    if (!people.ok) return people;
    const deeds: Deed[] = [];
    for (const person of people.value) {
      const made = await addOne(tx, context, { person, placeCode: payload.placeCode });
      if (!made.ok) return made;
      deeds.push(...made.value);
    }
    return ok(deeds);
  },
};

async function mayAdd(
  reader: Reader,
  context: Context,
  { placeCode, posts }: AddList,
): Promise<Result<readonly JudgedPerson[], Problem>> {
  const place = needPlace(context, placeCode, yearOf(today(context)));
  if (!place.ok) return place;
  const { people, faults } = await judgePosts(reader, context, posts);
  const [first] = faults;
  if (first === undefined) return ok(people);
  const { line, username } = first.post;
  return refuse({
    kind: "people_list_refused",
    line,
    username,
    fault: first.kind,
    count: faults.length,
  });
}

function effectOf(context: Context, { name, username, knownId, heldNow, posts }: JudgedPerson) {
  const year = yearOf(today(context));
  return {
    name,
    username,
    accountThere: knownId !== null,
    heldNow,
    posts: posts.map(({ line, role, placeCode, officeName, endsOn }) => ({
      line,
      role,
      placeCode,
      placeName: placeName(context, placeCode, year),
      officeName,
      endsOn,
    })),
  };
}

async function addOne(
  tx: Transaction,
  context: Context,
  { person, placeCode: decidedAt }: { readonly person: JudgedPerson; readonly placeCode: string },
): Promise<Result<readonly Deed[], Problem>> {
  const { name, knownId, posts } = person;
  const username = posts[0]?.username ?? person.username;
  const deeds: Deed[] = [];
  let userId = knownId;
  if (userId === null) {
    const made = await insertPerson(tx, {
      username,
      name,
      passwordHash: null,
      demonstration: false,
    });
    if (!made.ok) return made;
    userId = made.value;
    const summary = `新建账号 ${username}（${name}）`;
    deeds.push(personDeed("person.add", userId, { placeCode: decidedAt, summary }));
  }
  const year = yearOf(today(context));
  for (const { role, placeCode, officeName, endsOn } of posts) {
    const wanted = { userId, role, placeCode, officeName, endsOn, grantedBy: context.actor.userId };
    const postId = await insertPost(tx, wanted);
    if (postId === undefined) return refuse({ kind: "post_held_already", username, placeCode });
    const named = { ...wanted, username, placeName: placeName(context, placeCode, year) };
    deeds.push(grantDeed(postId, named));
  }
  return ok(deeds);
}
