import { Me, PlaceNode } from "@daowei/api/contracts";
import { session } from "@daowei/db/schema";
import { disablePerson } from "@daowei/operations/people";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
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
    expect(await answer.json()).toEqual({ problem: { kind: "wrong_username_or_password" } });
  }
});

test("what is not a pair of name and password is refused as unreadable", async () => {
  for (const body of [{}, [], "x", { username: 1, password: "x" }]) {
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
  const { db, library, codeVersion } = served.system;
  const disabled = await disablePerson(
    {
      db,
      gazetteer: library.gazetteer,
      fiscalYear: 2022,
      signature: {
        actor: {
          userId: "00000000-0000-7000-8000-000000000002",
          userName: "test",
          post: null,
          via: "cli",
        },
        requestId: "test",
        codeVersion,
      },
    },
    { username: "shenpi-jia" },
  );
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

test("no other door of the sign-in library is open", async () => {
  for (const path of ["sign-up/email", "sign-in/email", "update-user", "delete-user", "ok"]) {
    expect((await served.post(`/api/auth/${path}`, {})).status).toBe(404);
    expect((await served.request(`/api/auth/${path}`)).status).toBe(404);
  }
});
