import type { Transaction } from "@daowei/db";
import { apiKey, post } from "@daowei/db/schema";
import { roles, roleWords } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { endKeys } from "../api-keys/end-keys.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { placeName } from "../places.ts";
import type { Problem } from "../problem.ts";
import type { ProposalKind } from "../proposals/proposal-kind.ts";
import type { Reader } from "../reader.ts";
import { grantDeed, insertPost } from "./insert-post.ts";
import { lockPerson } from "./keeper.ts";
import { isHeld } from "./post-in-force.ts";
import { postWithHolder } from "./post-with-holder.ts";
import {
  type KnownPerson,
  lockAdministrators,
  personWithin,
  refuseConflict,
  refuseLastAdministrator,
} from "./person-within.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
const day = z.iso.date();

const GrantPost = z.strictObject({
  username: text(30),
  role: z.enum(roles),
  placeCode: z.string().regex(/^\d{6}$/),
  officeName: text(60),
  /** The last day, where it is known. */
  endsOn: day.nullable(),
});
type GrantPost = z.infer<typeof GrantPost>;

/** 授予岗位: one administrator asks, another gives. */
export const grantPostKind: ProposalKind<GrantPost> = {
  kind: "post.grant",
  schema: GrantPost,
  proposers: ["administrator"],
  deciders: ["administrator"],
  grave: true,
  examine: async (reader, context, wanted) => {
    const person = await mayGrant(reader, context, wanted);
    if (!person.ok) return person;
    const { role, placeCode, officeName, endsOn } = wanted;
    const { id, name, username } = person.value;
    const held = await heldBy(reader, id);
    return ok({
      title: `${name}（${username}）`,
      placeCode,
      effect: { person: { name, username }, role, placeCode, officeName, endsOn, heldNow: held },
      concerns: [id],
    });
  },
  apply: async (tx, context, { payload }) => {
    await lockPerson(tx, payload.username);
    const person = await mayGrant(tx, context, payload);
    if (!person.ok) return person;
    const { username, placeCode, ...rest } = payload;
    const wanted = {
      ...rest,
      placeCode,
      userId: person.value.id,
      grantedBy: context.actor.userId,
    };
    const postId = await insertPost(tx, wanted);
    if (postId === undefined) return refuse({ kind: "post_held_already", username, placeCode });
    const name = placeName(context, placeCode, yearOf(today(context)));
    return ok([grantDeed(postId, { ...wanted, username, placeName: name })]);
  },
};

async function mayGrant(
  reader: Reader,
  context: Context,
  { username, role, placeCode, endsOn }: GrantPost,
): Promise<Result<KnownPerson, Problem>> {
  const now = today(context);
  const year = yearOf(now);
  const place = needPlace(context, placeCode, year);
  if (!place.ok) return place;
  if (endsOn !== null && endsOn < now)
    return refuse({ kind: "end_in_past", date: endsOn, today: now });
  const person = await personWithin(reader, context, username);
  if (!person.ok) return person;
  if (person.value.disabledAt !== null) return refuse({ kind: "person_disabled", username });
  const { gazetteer } = context.library;
  const at = { userId: person.value.id, role, placeCode };
  const fits = await refuseConflict(reader, { gazetteer, year }, at);
  if (!fits.ok) return fits;
  const same = (await heldBy(reader, person.value.id)).some(
    (held) => held.role === role && held.placeCode === placeCode,
  );
  return same ? refuse({ kind: "post_held_already", username, placeCode }) : person;
}

const EndPost = z.strictObject({
  postId: z.uuid(),
  /** The last day on which it is held; null ends it at once. */
  endsOn: day.nullable(),
});
type EndPost = z.infer<typeof EndPost>;

/** 终止岗位: at once when no day is given, else after its last day. */
export const endPostKind: ProposalKind<EndPost> = {
  kind: "post.end",
  schema: EndPost,
  proposers: ["administrator"],
  deciders: ["administrator"],
  grave: true,
  examine: async (reader, context, wanted) => {
    const ending = await mayEnd(reader, context, wanted);
    if (!ending.ok) return ending;
    const { userId, name, username, role, placeCode, officeName } = ending.value;
    return ok({
      title: `${name}（${username}）`,
      placeCode,
      effect: { person: { name, username }, role, placeCode, officeName, endsOn: wanted.endsOn },
      concerns: [userId],
    });
  },
  apply: async (tx, context, { payload }) => {
    await lockAdministrators(tx);
    const ending = await mayEnd(tx, context, payload);
    if (!ending.ok) return ending;
    await endPost(tx, context, payload);
    const { username, role, placeCode, officeName } = ending.value;
    const { postId, endsOn } = payload;
    // A post with a last day takes its keys along on that day.
    const ended = { by: context.actor.userId, because: `终止岗位 ${username}` };
    const keysEnded = endsOn === null ? await endKeys(tx, eq(apiKey.postId, postId), ended) : [];
    return ok([
      {
        act: "post.end",
        objectKind: "post",
        objectId: postId,
        placeCode,
        summary: `终止岗位 ${username}：${roleWords[role]}（${officeName}）${endsOn === null ? "" : `，至 ${endsOn}`}`,
        payload: { username, role, placeCode, officeName, endsOn },
      },
      ...keysEnded,
    ]);
  },
};

async function endPost(
  tx: Transaction,
  { actor }: Context,
  { postId, endsOn }: EndPost,
): Promise<void> {
  const ended = endsOn === null ? { endedAt: sql`store_now()`, endedBy: actor.userId } : { endsOn };
  await tx.update(post).set(ended).where(eq(post.id, postId));
}

async function mayEnd(reader: Reader, context: Context, { postId, endsOn }: EndPost) {
  const unknown = { kind: "not_found", object: "post", id: postId } as const;
  const found = await postWithHolder(reader, and(eq(post.id, postId), isNull(post.endedAt)));
  if (found === undefined) return refuse(unknown);
  const now = today(context);
  if (!needPlace(context, found.placeCode, yearOf(now)).ok) return refuse(unknown);
  if (found.userId === context.actor.userId)
    return refuse({ kind: "oneself_not_changed" } as const);
  if (endsOn !== null && endsOn < now)
    return refuse({ kind: "end_in_past", date: endsOn, today: now } as const);
  if (found.role !== "administrator") return ok(found);
  const others = await refuseLastAdministrator(reader, found);
  return others.ok ? ok(found) : others;
}

/** What a person holds today, in an order of its own: the effect of a change must not differ by chance. */
async function heldBy(reader: Reader, userId: string) {
  return reader
    .select({ role: post.role, placeCode: post.placeCode, officeName: post.officeName })
    .from(post)
    .where(and(eq(post.userId, userId), isHeld))
    .orderBy(post.placeCode, post.role);
}
