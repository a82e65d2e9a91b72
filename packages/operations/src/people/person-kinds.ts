import { account, session, user } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Deed } from "../audit.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { endIdentities } from "../identities/outside-identity.ts";
import type { Problem } from "../problem.ts";
import type { ProposalKind } from "../proposals/proposal-kind.ts";
import type { Reader } from "../reader.ts";
import { insertPerson } from "./add-person.ts";
import { lockPerson } from "./keeper.ts";
import { type KnownPerson, personWithin } from "./person-within.ts";

const administrators = {
  proposers: ["administrator"],
  deciders: ["administrator"],
  grave: true,
} as const;
const placeCode = z.string().regex(/^\d{6}$/);
/** Of a password that the proposer was shown and hands over; it opens nothing but its own change. */
const passwordHash = z.string().regex(/^[0-9a-f]{32}:[0-9a-f]{128}$/);

/** A user name: 3 to 30 letters, digits, dots or hyphens. */
export const Username = z.string().regex(/^[a-z0-9](?:[a-z0-9.-]{1,28})[a-z0-9]$/i);

const AddPerson = z.strictObject({
  username: Username,
  name: z.string().trim().min(1).max(40),
  /** The place whose administrators decide on it. */
  placeCode,
  passwordHash,
});

/** 新建账号: no post comes with it. */
export const addPersonKind: ProposalKind<z.infer<typeof AddPerson>> = {
  kind: "person.add",
  schema: AddPerson,
  ...administrators,
  examine: async (reader, context, { username, name, placeCode: code }) => {
    const place = needPlace(context, code, yearOf(today(context)));
    if (!place.ok) return place;
    const taken = await reader
      .select({ id: user.id })
      .from(user)
      .where(eq(user.username, username.toLowerCase()));
    if (taken.length > 0) return refuse({ kind: "username_taken", username });
    return ok({ title: `${name}（${username}）`, placeCode: code, effect: { username, name } });
  },
  apply: async (tx, _context, { payload }) => {
    const { username, name, placeCode: code } = payload;
    const made = await insertPerson(tx, {
      username,
      name,
      passwordHash: payload.passwordHash,
      demonstration: false,
    });
    if (!made.ok) return made;
    return ok([
      personDeed("person.add", made.value, {
        placeCode: code,
        summary: `新建账号 ${username}（${name}）`,
      }),
    ]);
  },
};

const Named = z.strictObject({ username: z.string().min(1).max(30), placeCode });

/** 启用账号: what one administrator may shut at once, two open again. */
export const enablePersonKind: ProposalKind<z.infer<typeof Named>> = {
  kind: "person.enable",
  schema: Named,
  ...administrators,
  examine: async (reader, context, wanted) => {
    const person = await disabledPerson(reader, context, wanted);
    return person.ok ? ok(about(person.value, wanted.placeCode)) : person;
  },
  apply: async (tx, context, { payload }) => {
    await lockPerson(tx, payload.username);
    const person = await disabledPerson(tx, context, payload);
    if (!person.ok) return person;
    await tx.update(user).set({ disabledAt: null }).where(eq(user.id, person.value.id));
    const summary = `启用账号 ${person.value.username}`;
    return ok([personDeed("person.enable", person.value.id, { ...payload, summary })]);
  },
};

const ResetPassword = Named.extend({ passwordHash });

/** 重置密码: by two, because whoever sets a password could come in as the person until it is changed. */
export const resetPasswordKind: ProposalKind<z.infer<typeof ResetPassword>> = {
  kind: "person.reset_password",
  schema: ResetPassword,
  ...administrators,
  examine: async (reader, context, wanted) => {
    const person = await enabledPerson(reader, context, wanted);
    return person.ok ? ok(about(person.value, wanted.placeCode)) : person;
  },
  apply: async (tx, context, { payload }) => {
    await lockPerson(tx, payload.username);
    const person = await enabledPerson(tx, context, payload);
    if (!person.ok) return person;
    const { id, username } = person.value;
    await tx
      .update(account)
      .set({ password: payload.passwordHash, temporary: true })
      .where(and(eq(account.userId, id), eq(account.providerId, "credential")));
    await endIdentities(tx, id);
    await tx.delete(session).where(eq(session.userId, id));
    const summary = `重置密码 ${username}`;
    return ok([personDeed("person.reset_password", id, { ...payload, summary })]);
  },
};

async function disabledPerson(
  reader: Reader,
  context: Context,
  wanted: z.infer<typeof Named>,
): Promise<Result<KnownPerson, Problem>> {
  const person = await personAt(reader, context, wanted);
  if (!person.ok || person.value.disabledAt !== null) return person;
  return refuse({ kind: "person_not_disabled", username: person.value.username });
}

async function enabledPerson(
  reader: Reader,
  context: Context,
  wanted: z.infer<typeof Named>,
): Promise<Result<KnownPerson, Problem>> {
  const person = await personAt(reader, context, wanted);
  if (!person.ok || person.value.disabledAt === null) return person;
  return refuse({ kind: "person_disabled", username: person.value.username });
}

async function personAt(
  reader: Reader,
  context: Context,
  wanted: { readonly username: string; readonly placeCode: string },
): Promise<Result<KnownPerson, Problem>> {
  const place = needPlace(context, wanted.placeCode, yearOf(today(context)));
  return place.ok ? personWithin(reader, context, wanted.username) : place;
}

function about({ id, name, username }: KnownPerson, code: string) {
  const title = `${name}（${username}）`;
  return { title, placeCode: code, effect: { name, username }, concerns: [id] };
}

export function personDeed(
  act: string,
  userId: string,
  { placeCode: code, summary }: { readonly placeCode: string; readonly summary: string },
): Deed {
  return {
    act,
    objectKind: "person",
    objectId: userId,
    placeCode: code,
    summary,
    payload: { userId },
  };
}
