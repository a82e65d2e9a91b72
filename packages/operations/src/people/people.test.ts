import { auditEntry, post, session, user } from "@daowei/db/schema";
import { testDatabase, type TestDatabase } from "@daowei/db/testing";
import { loadGazetteer } from "@daowei/policies";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "../identity.ts";
import { verifyAudit } from "../verification/index.ts";
import { addPerson } from "./add-person.ts";
import { disablePerson } from "./disable-person.ts";
import { grantPost } from "./grant-post.ts";
import type { Keeper } from "./keeper.ts";
import { postsHeld } from "./posts-held.ts";
import { resetPassword } from "./reset-password.ts";

let database: TestDatabase;
let keeper: Keeper;
beforeAll(async () => {
  database = await testDatabase();
  keeper = {
    database: database.app,
    gazetteer: loadGazetteer(),
    fiscalYear: 2022,
    signature: {
      actor: {
        userId: "00000000-0000-7000-8000-000000000002",
        userName: "操作员",
        post: null,
        via: "cli",
      },
      requestId: "test",
      codeVersion: "test",
    },
  };
});
afterAll(() => database.drop());

const person = (username: string) => ({
  username,
  name: "经办丙",
  passwordHash: "salt:hash",
  demonstration: false,
});
const place = { placeCode: "451423", officeName: "县财政局" };

async function added(username: string): Promise<string> {
  const done = await addPerson(keeper, person(username));
  if (!done.ok) throw new Error(done.problem.kind);
  return done.value.userId;
}

const actsOn = (objectId: string) =>
  database.db
    .select({ act: auditEntry.act, payload: auditEntry.payload })
    .from(auditEntry)
    .where(eq(auditEntry.objectId, objectId));

test("a new account is on the record, its password hash is not", async () => {
  const userId = await added("Li.Ming");
  const [stored] = await database.db.select().from(user).where(eq(user.id, userId));
  expect(stored).toMatchObject({ username: "li.ming", displayUsername: "Li.Ming" });
  const acts = await actsOn(userId);
  expect(acts.map(({ act }) => act)).toEqual(["person.add"]);
  expect(JSON.stringify(acts)).not.toContain("salt:hash");
});

test("a user name is given once, however it is written", async () => {
  await added("wang.wei");
  const again = await addPerson(keeper, person("WANG.Wei"));
  expect(again).toEqual({
    ok: false,
    problem: { kind: "username_taken", username: "wang.wei" },
  });
});

test("of two who take one name at once, one gets it", async () => {
  const both = await Promise.all([
    addPerson(keeper, person("zhao.lei")),
    addPerson(keeper, person("zhao.lei")),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a post is held from its granting and granted once", async () => {
  const userId = await added("chen.jing");
  const preparer = { username: "chen.jing", role: "preparer", ...place } as const;
  const granted = await grantPost(keeper, preparer);
  if (!granted.ok) throw new Error(granted.problem.kind);
  expect(await postsHeld(database.app, userId)).toEqual([
    { id: granted.value.postId, role: "preparer", ...place },
  ]);
  expect((await actsOn(granted.value.postId)).map(({ act }) => act)).toEqual(["post.grant"]);
  expect(await grantPost(keeper, preparer)).toEqual({
    ok: false,
    problem: { kind: "post_held_already", username: "chen.jing", placeCode: "451423" },
  });
});

test("a post is given to a known person for a known place alone", async () => {
  await added("liu.fang");
  const unknownPlace = { username: "liu.fang", role: "auditor", ...place, placeCode: "459999" };
  expect(await grantPost(keeper, { ...unknownPlace, role: "auditor" })).toEqual({
    ok: false,
    problem: { kind: "place_not_found", placeCode: "459999" },
  });
  expect(await grantPost(keeper, { username: "nobody", role: "auditor", ...place })).toEqual({
    ok: false,
    problem: { kind: "person_not_found", username: "nobody" },
  });
});

test("an ended post is held no longer", async () => {
  const userId = await added("sun.li");
  await grantPost(keeper, { username: "sun.li", role: "treasury", ...place });
  await database.db.update(post).set({ endedAt: new Date() }).where(eq(post.userId, userId));
  expect(await postsHeld(database.app, userId)).toEqual([]);
});

test("a post is held through its last day, and no longer", async () => {
  const userId = await added("wu.mei");
  await grantPost(keeper, { username: "wu.mei", role: "treasury", ...place });
  const endOn = (days: number) =>
    database.db
      .update(post)
      .set({ endsOn: sql`(store_now() at time zone 'Asia/Shanghai')::date + ${days}::int` })
      .where(eq(post.userId, userId));
  await endOn(0);
  expect(await postsHeld(database.db, userId)).toHaveLength(1);
  await endOn(-1);
  expect(await postsHeld(database.db, userId)).toEqual([]);
});

test("disabling and a new password end the sessions; a disabled person gets nothing more", async () => {
  const userId = await added("zhou.tao");
  await grantPost(keeper, { username: "zhou.tao", role: "reviewer", ...place });
  const begin = () =>
    database.db.insert(session).values({
      userId,
      token: sha256(crypto.randomUUID()),
      expiresAt: new Date(Date.now() + 60_000),
    });
  const sessions = () => database.db.$count(session, eq(session.userId, userId));
  await begin();
  const reset = { username: "zhou.tao", passwordHash: "salt:other" };
  expect((await resetPassword(keeper, reset)).ok).toBe(true);
  expect(await sessions()).toBe(0);
  await begin();
  expect((await disablePerson(keeper, { username: "zhou.tao" })).ok).toBe(true);
  expect(await sessions()).toBe(0);
  expect(await postsHeld(database.app, userId)).toEqual([]);
  const refused = { ok: false, problem: { kind: "person_disabled", username: "zhou.tao" } };
  expect(await disablePerson(keeper, { username: "zhou.tao" })).toEqual(refused);
  expect(await resetPassword(keeper, reset)).toEqual(refused);
  expect(await grantPost(keeper, { username: "zhou.tao", role: "auditor", ...place })).toEqual(
    refused,
  );
});

test("all of it hangs together on the audit chain", async () => {
  expect(await verifyAudit(database.db)).toEqual([]);
});
