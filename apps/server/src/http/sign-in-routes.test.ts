import { LastSignIn, Me, PlaceNode } from "@daowei/api/contracts";
import { session } from "@daowei/db/schema";
import { disablePerson, resetPassword } from "@daowei/operations/people";
import type { Keeper } from "@daowei/operations/people";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";

import { serveTest } from "../testing/served.ts";
import type { Served } from "../testing/served.ts";

let served: Served;
beforeAll(async () => {
  served = await serveTest();
});
afterAll(() => served.stop());

const Reply = z.object({ result: z.object({ data: z.unknown() }) });

async function resultOf<S extends z.ZodType>(answer: Response, schema: S): Promise<z.infer<S>> {
  return schema.parse(Reply.parse(await answer.json()).result.data);
}

const me = (cookie: string, headers: Record<string, string> = {}) =>
  served.request("/api/trpc/session.me", { headers: { cookie, ...headers } });

const attempt = (username: string, password: string) =>
  served.post("/api/auth/sign-in/username", { username, password });

function keeper(): Keeper {
  const { database, library, codeVersion } = served.system;
  const userId = "00000000-0000-7000-8000-000000000002";
  return {
    database,
    gazetteer: library.gazetteer,
    fiscalYear: 2022,
    signature: {
      actor: { userId, userName: "test", post: null, via: "cli" },
      requestId: "test",
      codeVersion,
    },
  };
}

test("a right password gives a session cookie that scripts and other sites never get", async () => {
  const answer = await attempt("jingban-jia", "daowei-yanshi");
  expect(answer.status).toBe(200);
  const [cookie] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^daowei\.session=/);
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Strict/i);
  expect(cookie).not.toMatch(/Secure/i);
  expect(await answer.json()).toEqual({ user: { name: "经办甲" } });
});

test("over https the cookie is bound to the host and sent over https alone", async () => {
  const secure = await serveTest({ secure: true });
  const answer = await secure.post("/api/auth/sign-in/username", {
    username: "jingban-jia",
    password: "daowei-yanshi",
  });
  const [cookie] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-daowei\.session=/);
  expect(cookie).toMatch(/; Secure/i);
  expect(cookie).not.toMatch(/Domain=/i);
  expect(answer.headers.get("strict-transport-security")).toMatch(/max-age/);
  await secure.stop();
});

test("a wrong password and an unknown name get the same answer and no cookie", async () => {
  const wrong = await attempt("shenji-jia", "wrong");
  const unknown = await attempt("nobody-here", "wrong");
  for (const answer of [wrong, unknown]) {
    expect(answer.status).toBe(401);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await answer.json()).toEqual({
      problem: { kind: "wrong_username_or_password", attemptsLeft: 9 },
    });
  }
});

test("who failed to sign in is told how often he may try on, and afterwards when he was last there", async () => {
  const cookie = await served.signIn("fuhe-jia");
  const last = async (shown: string) =>
    resultOf(
      await served.request("/api/trpc/account.lastSignIn", { headers: { cookie: shown } }),
      LastSignIn,
    );
  expect(await last(cookie)).toEqual({ at: null, address: null, failuresSince: 0 });
  const lefts: (string | null)[] = [];
  for (let n = 0; n < 2; n += 1)
    lefts.push((await attempt("fuhe-jia", "wrong")).headers.get("x-daowei-attempts-left"));
  expect(lefts).toEqual(["9", "8"]);
  const again = await last(await served.signIn("fuhe-jia"));
  expect(again).toMatchObject({ address: "127.0.0.1", failuresSince: 2 });
  expect(again.at).not.toBeNull();
  expect((await attempt("fuhe-jia", "wrong")).headers.get("x-daowei-attempts-left")).toBe("9");
});

test("what is not a pair of name and password is refused as unreadable", async () => {
  const unwritable = { username: "a\u0000b", password: "x" };
  for (const body of [{}, [], "x", { username: 1, password: "x" }, unwritable]) {
    expect((await served.post("/api/auth/sign-in/username", body)).status).toBe(400);
  }
});

test("after ten failures even the right password waits, and other people do not", async () => {
  const failures = await Promise.all(
    Array.from({ length: 10 }, () => attempt("guoku-jia", "wrong")),
  );
  expect(failures.map(({ status }) => status)).toEqual(Array(10).fill(401));
  const blocked = await attempt("guoku-jia", "daowei-yanshi");
  expect(blocked.status).toBe(429);
  expect(Number(blocked.headers.get("retry-after"))).toBeGreaterThan(800);
  expect((await attempt("fuhe-jia", "daowei-yanshi")).status).toBe(200);
});

test("the block ends when its quarter of an hour is over", async () => {
  await served.database.db.execute(
    sql`update sign_in_throttle set window_started_at = window_started_at - interval '16 minutes'`,
  );
  expect((await attempt("guoku-jia", "daowei-yanshi")).status).toBe(200);
});

test("signing out ends the session at the server", async () => {
  const cookie = await served.signIn("fuhe-jia");
  expect((await me(cookie)).status).toBe(200);
  expect((await served.post("/api/auth/sign-out", {}, { cookie })).status).toBe(200);
  expect((await me(cookie)).status).toBe(401);
});

test("a session with a changed signature is no session", async () => {
  const cookie = await served.signIn("fuhe-jia");
  const token = cookie.split("=")[1]?.split(".")[0];
  expect((await me(`daowei.session=${token}.AAAA`)).status).toBe(401);
  expect((await me(`daowei.session=${token}`)).status).toBe(401);
});

test("a session ends twelve hours after it began, however busy", async () => {
  const cookie = await served.signIn("fuhe-jia");
  await served.database.db
    .update(session)
    .set({ createdAt: sql`now() - interval '12 hours 1 minute'` });
  expect((await me(cookie)).status).toBe(401);
});

test("disabling a person ends open sessions and lets none begin", async () => {
  const cookie = await served.signIn("shenpi-jia");
  const disabled = await disablePerson(keeper(), { username: "shenpi-jia" });
  expect(disabled.ok).toBe(true);
  expect((await me(cookie)).status).toBe(401);
  expect((await attempt("shenpi-jia", "daowei-yanshi")).status).toBe(401);
});

test("a post of another person, or of nobody, is no post", async () => {
  const own = await served.signIn("jingban-jia");
  const other = await served.signIn("jingban-yi");
  const mine = await resultOf(await me(own), Me);
  const foreign = z.object({ id: z.string() }).parse(mine.posts[0]).id;
  const places = (cookie: string, post: string) =>
    served.request("/api/trpc/session.places?input=%7B%22fiscalYear%22%3A2022%7D", {
      headers: { cookie, "x-daowei-post": post },
    });
  expect((await places(own, foreign)).status).toBe(200);
  for (const post of [foreign, "11111111-1111-4111-8111-111111111111", "' or 1=1"]) {
    const answer = await places(other, post);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      error: { data: { problem: { kind: "no_post" } } },
    });
  }
});

test("the preparer of a city sees that city and nothing beside it", async () => {
  const cookie = await served.signIn("jingban-yi");
  const answer = await served.request(
    "/api/trpc/session.places?input=%7B%22fiscalYear%22%3A2022%7D",
    { headers: { cookie } },
  );
  const places = await resultOf(answer, z.array(PlaceNode));
  expect(places.length).toBeGreaterThan(10);
  expect(places.every(({ code }) => code.startsWith("4501"))).toBe(true);
});

test("a changed password replaces the old one and ends the other sessions", async () => {
  const cookie = await served.signIn("zhuanhu-jia");
  const elsewhere = await served.signIn("zhuanhu-jia");
  const change = (currentPassword: string, newPassword: string) =>
    served.post("/api/auth/change-password", { currentPassword, newPassword }, { cookie });
  expect((await change("wrong", "a new long password")).status).toBe(401);
  expect((await change("daowei-yanshi", "short")).status).toBe(422);
  expect((await change("daowei-yanshi", "a new long password")).status).toBe(200);
  expect((await me(elsewhere)).status).toBe(401);
  expect((await attempt("zhuanhu-jia", "daowei-yanshi")).status).toBe(401);
  expect((await attempt("zhuanhu-jia", "a new long password")).status).toBe(200);
});

test("a new password may be as long as the door says", async () => {
  const long = "三月的雨落在青石板".repeat(32).slice(0, 256);
  const cookie = await served.signIn("bu-fuhe-jia");
  const change = (newPassword: string) =>
    served.post(
      "/api/auth/change-password",
      { currentPassword: "daowei-yanshi", newPassword },
      { cookie },
    );
  expect((await change(`${long}長`)).status).toBe(422);
  expect((await change(long)).status).toBe(200);
  expect((await attempt("bu-fuhe-jia", long)).status).toBe(200);
});

const waiting = sql`select count(*)::int as n from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;

test("an old password opens nothing when it is replaced while it is being checked", async () => {
  const { db } = served.database;
  const username = "bu-shenpi-jia";
  const inLine = async (n: number) => {
    const { rows } = await db.execute<{ n: number }>(waiting);
    expect(rows[0]?.n).toBe(n);
  };
  // Holds the reset back after it has ended all sessions and before it commits.
  const holder = await db.$client.connect();
  await holder.query("begin; select from audit_head for update");
  const reset = resetPassword(keeper(), { username, passwordHash: "salt:hash" });
  await vi.waitFor(() => inLine(1), 5_000);
  const begun = attempt(username, "daowei-yanshi");
  await vi.waitFor(() => inLine(2), 5_000);
  await holder.query("commit");
  holder.release();
  expect((await reset).ok).toBe(true);
  expect((await begun).status).toBe(401);
});

test("no other door of the sign-in library is open", async () => {
  for (const path of ["sign-up/email", "sign-in/email", "update-user", "delete-user", "ok"]) {
    expect((await served.post(`/api/auth/${path}`, {})).status).toBe(404);
    expect((await served.request(`/api/auth/${path}`)).status).toBe(404);
  }
});
