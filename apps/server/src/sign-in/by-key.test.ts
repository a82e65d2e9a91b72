import { appRouter } from "@daowei/api";
import { closeDatabase, openDatabase } from "@daowei/db";
import { apiKey, apiKeySecret, auditEntry, post, user } from "@daowei/db/schema";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

import { clientFor } from "../testing/client.ts";
import { issueKey } from "../testing/issued-key.ts";
import { serveTest } from "../testing/served.ts";
import type { Served } from "../testing/served.ts";

let served: Served;
beforeAll(async () => {
  served = await serveTest();
});
afterAll(() => served.stop());

const Answer = z.object({
  error: z.object({ message: z.string(), data: z.object({ problem: z.unknown() }) }).optional(),
  result: z.object({ data: z.unknown() }).optional(),
});

async function ask(
  text: string,
  name = "session.whoami",
  input = "{}",
  more: Record<string, string> = {},
) {
  const answer = await served.request(`/api/trpc/${name}?input=${encodeURIComponent(input)}`, {
    headers: { authorization: `Bearer ${text}`, ...more },
  });
  const { error, result } = Answer.parse(await answer.json());
  return { status: answer.status, problem: error?.data.problem, data: result?.data };
}
const from = (address: string) => ({ "x-forwarded-for": address });

test("a program is told for whom it acts, in which post, within which place", async () => {
  const { id, text } = await issueKey(served.url, { scopes: ["read"], placeCode: "450100" });
  expect(text).toMatch(/^dw_demo_[\w-]{43}$/);
  const { data } = await ask(text);
  expect(data).toMatchObject({
    name: "经办甲",
    post: { role: "preparer", placeCode: "450100", officeName: "自治区财政厅" },
    key: { id, name: "预算系统", ending: text.slice(-4), scopes: ["read"] },
    environment: "demo",
  });
});

test("a key needs no origin, and its place is all that is there", async () => {
  const { text } = await issueKey(served.url, { scopes: ["read"], placeCode: "450100" });
  const year = { fiscalYear: 2022 };
  const wide = await ask(text, "batches.list", JSON.stringify({ ...year, placeCode: "450000" }));
  expect(wide.status).toBe(404);
  const own = await ask(text, "batches.list", JSON.stringify({ ...year, placeCode: "450100" }));
  expect(own).toMatchObject({ status: 200, data: [] });
  const write = await served.request("/api/trpc/batches.create", {
    method: "POST",
    headers: { authorization: `Bearer ${text}`, "content-type": "application/json" },
    body: "{}",
  });
  const { error } = Answer.parse(await write.json());
  expect(error?.data.problem).toEqual({
    kind: "key_scope_needed",
    needed: "drafts.write",
    held: ["read"],
  });
  const form = await served.request("/api/trpc/batches.create", {
    method: "POST",
    headers: { authorization: `Bearer ${text}`, "content-type": "text/plain" },
    body: "{}",
  });
  expect(form.status).toBe(415);
});

test("whatever its scopes, a key decides nothing and opens no door that is not marked for programs", async () => {
  const { text } = await issueKey(served.url, {
    scopes: ["read", "headcounts.write", "drafts.write", "submit"],
  });
  const known = appRouter._def.procedures as unknown as Readonly<
    Record<string, { readonly _def: { readonly type: string; readonly meta?: { keys?: string } } }>
  >;
  const closed = Object.entries(known).filter(
    ([name, { _def }]) => _def.meta?.keys === undefined && name !== "session.demonstrationAccounts",
  );
  expect(closed.length).toBeGreaterThan(60);
  for (const [name, { _def }] of closed) {
    const headers = { authorization: `Bearer ${text}`, "content-type": "application/json" };
    const answer =
      _def.type === "query"
        ? await served.request(`/api/trpc/${name}?input=%7B%7D`, { headers })
        : await served.request(`/api/trpc/${name}`, { method: "POST", headers, body: "{}" });
    const { error } = Answer.parse(await answer.json());
    expect(error?.data.problem).toEqual({ kind: "not_open_to_keys", asked: name });
  }
});

test("a key that is bound to addresses opens nothing from elsewhere, over either way of calling, and its log says who tried", async () => {
  const addresses = ["10.2.0.0/16", "fd00:2::/32"];
  const { id, text } = await issueKey(served.url, { scopes: ["read"], addresses });
  const asked = async (address: string) => ask(text, "session.whoami", "{}", from(address));
  for (const inside of ["10.2.3.4", "fd00:2:0::7"])
    expect(await asked(inside)).toMatchObject({
      status: 200,
      data: { address: inside, key: { addresses } },
    });
  expect(await asked("203.0.113.9")).toEqual({
    status: 403,
    problem: { kind: "key_address_refused", address: "203.0.113.9" },
    data: undefined,
  });
  const rest = await served.request("/api/v1/whoami", {
    headers: { authorization: `Bearer ${text}`, ...from("10.3.0.1") },
  });
  expect([rest.status, await rest.json()]).toMatchObject([403, { kind: "key_address_refused" }]);
  // The tests' own proxy is trusted; what a client writes in front of it is not.
  expect((await asked("10.2.3.4, 203.0.113.9")).status).toBe(403);
  const own = clientFor(served.url, await served.signIn("jingban-jia"));
  const calls = await own.apiKeys.calls.query({ id });
  expect(calls.map(({ outcome, address }) => `${outcome} ${address}`)).toEqual([
    "key_address_refused 203.0.113.9",
    "key_address_refused 10.3.0.1",
    "key_address_refused 203.0.113.9",
    "ok fd00:2:0::7",
    "ok 10.2.3.4",
  ]);
  const [listed] = (await own.apiKeys.list.query({})).filter((key) => key.id === id);
  expect(listed).toMatchObject({ addresses, secrets: [{ lastUsedFrom: "fd00:2:0::7" }] });
  const [entry] = await served.database.db
    .select({ payload: auditEntry.payload })
    .from(auditEntry)
    .where(and(eq(auditEntry.objectId, id), eq(auditEntry.act, "api_key.issue")));
  expect(JSON.parse(entry?.payload ?? "{}")).toMatchObject({ addresses });
});

test("a cookie that comes along gives a key nothing", async () => {
  const { text } = await issueKey(served.url, { scopes: ["read"] });
  const cookie = await served.signIn("shenpi-jia");
  const answer = await served.request("/api/trpc/account.sessions", {
    headers: { cookie, authorization: `Bearer ${text}` },
  });
  expect(answer.status).toBe(403);
  const out = await served.request("/api/auth/sign-out", {
    method: "POST",
    headers: { cookie, authorization: `Bearer ${text}`, "content-type": "application/json" },
    body: "{}",
  });
  expect(out.status).toBe(403);
});

test("the secret is shown once, to its owner, and is nowhere in the store", async () => {
  const { id, text } = await issueKey(served.url, { scopes: ["read"] });
  const own = clientFor(served.url, await served.signIn("jingban-jia"));
  const other = clientFor(served.url, await served.signIn("guanli-jia"));
  const again = { id, idempotencyKey: crypto.randomUUID() };
  await expect(own.apiKeys.collect.mutate(again)).rejects.toThrow("key_shown_already");
  await expect(other.apiKeys.rotate.mutate({ ...again, overlapHours: 0 })).rejects.toThrow(
    "not_found",
  );
  const { rows } = await served.database.db.$client.query<{ found: string }>(
    `select query_to_xml(format('select * from %I', relname), true, false, '')::text as found
     from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter(({ found }) => found.includes(text))).toEqual([]);
});

test("after a rotation both secrets open until the overlap is over", async () => {
  const { id, text } = await issueKey(served.url, { scopes: ["read"] });
  const own = clientFor(served.url, await served.signIn("jingban-jia"));
  const idempotencyKey = crypto.randomUUID();
  const next = await own.apiKeys.rotate.mutate({ id, overlapHours: 24, idempotencyKey });
  expect([(await ask(text)).status, (await ask(next.text)).status]).toEqual([200, 200]);
  await served.database.db
    .update(apiKeySecret)
    .set({ endsAt: sql`now()` })
    .where(eq(apiKeySecret.ending, text.slice(-4)));
  expect((await ask(text)).problem).toEqual({ kind: "key_not_valid", because: "replaced" });
  expect((await ask(next.text)).status).toBe(200);
});

test("a key ends when it is revoked, with its post, with its owner's account, and when its time is over", async () => {
  const { db } = served.database;
  const because = async (end: (id: string) => Promise<unknown>, owner = "jingban-jia") => {
    const { id, text } = await issueKey(served.url, { scopes: ["read"], owner });
    expect((await ask(text)).status).toBe(200);
    await end(id);
    const { status, problem } = await ask(text);
    return [status, problem];
  };
  const not = (reason: string) => [401, { kind: "key_not_valid", because: reason }];
  const administrator = clientFor(served.url, await served.signIn("guanli-jia"));
  const revoke = (id: string) =>
    administrator.apiKeys.revoke.mutate({
      id,
      reason: "疑似泄露",
      idempotencyKey: crypto.randomUUID(),
    });
  expect(await because(revoke)).toEqual(not("revoked"));
  const passTime = async (id: string) => {
    const owner = openDatabase({ url: served.database.ownerUrl, max: 1 });
    await owner.execute(sql`alter table api_key disable trigger fixed`);
    await owner
      .update(apiKey)
      .set({ issuedAt: sql`now() - interval '2 days'`, expiresAt: sql`now()` })
      .where(eq(apiKey.id, id));
    await owner.execute(sql`alter table api_key enable trigger fixed`);
    await closeDatabase(owner);
  };
  expect(await because(passTime)).toEqual(not("expired"));
  const lastDay = (id: string) =>
    db.execute(sql`update ${post} set ends_on = (store_now() at time zone 'Asia/Shanghai')::date - 1
      from ${apiKey} where ${apiKey.id} = ${id} and ${post.id} = ${apiKey.postId}`);
  expect(await because(lastDay, "jingban-yi")).toEqual(not("owner_left"));
  const disable = () =>
    administrator.people.disable.mutate({
      username: "guoku-yi",
      reason: "因工作调整，停用账户",
      idempotencyKey: crypto.randomUUID(),
    });
  expect(await because(disable, "guoku-yi")).toEqual(not("revoked"));
  await db.update(user).set({ disabledAt: null }).where(eq(user.username, "guoku-yi"));
});

test("a key that nobody has, of another environment, or that is none opens nothing", async () => {
  const unknown = { status: 401, problem: { kind: "key_not_valid", because: "unknown" } };
  const secret = "a".repeat(43);
  for (const text of [`dw_demo_${secret}`, "dw_demo_", "daowei", ""])
    expect(await ask(text)).toMatchObject(unknown);
  expect(await ask(`dw_live_${secret}`)).toMatchObject({
    status: 401,
    problem: { kind: "key_of_other_environment", expected: "demo", found: "live" },
  });
});

test("every call is noted with its outcome, and what is written says by which key", async () => {
  const { id, text } = await issueKey(served.url, { scopes: ["read"] });
  await ask(text);
  await ask(text, "batches.get", JSON.stringify({ id }));
  await ask(text, "inbox.list");
  const own = clientFor(served.url, await served.signIn("jingban-jia"));
  const calls = await own.apiKeys.calls.query({ id });
  expect(calls.map(({ procedure, outcome }) => `${procedure} ${outcome}`)).toEqual([
    "inbox.list not_open_to_keys",
    "batches.get not_found",
    "session.whoami ok",
  ]);
  const [listed] = (await own.apiKeys.list.query({})).filter((key) => key.id === id);
  expect(listed).toMatchObject({ standing: "in_force", oneself: true });
  expect(listed?.secrets[0]?.lastUsedAt).not.toBeNull();
  const entries = await served.database.db
    .select({ act: auditEntry.act })
    .from(auditEntry)
    .where(eq(auditEntry.objectId, id))
    .orderBy(auditEntry.number);
  expect(entries.map(({ act }) => act)).toEqual([
    "proposal.propose",
    "proposal.approve",
    "api_key.issue",
    "api_key.collect",
  ]);
});
