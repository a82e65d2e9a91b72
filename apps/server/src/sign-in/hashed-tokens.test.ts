import { session } from "@daowei/db/schema";
import { afterAll, beforeAll, expect, test } from "vitest";

import { serveTest } from "../testing/served.ts";
import type { Served } from "../testing/served.ts";
import { tokenHash } from "./hashed-tokens.ts";

let served: Served;
beforeAll(async () => {
  served = await serveTest();
});
afterAll(() => served.stop());

const status = async (cookie: string) =>
  (await served.request("/api/trpc/session.me", { headers: { cookie } })).status;

const tokenOf = (cookie: string) => String(decodeURIComponent(cookie).split("=")[1]?.split(".")[0]);

test("the database keeps hashes of session tokens and nothing that signs in", async () => {
  const cookie = await served.signIn("fuhe-jia");
  const token = tokenOf(cookie);
  const kept = await served.database.db.select({ token: session.token }).from(session);
  expect(kept.map((row) => row.token)).toContain(tokenHash(token));
  expect(JSON.stringify(kept)).not.toContain(token);
  expect(await status(cookie)).toBe(200);
  expect(await status(cookie.replace(token, tokenHash(token)))).toBe(401);
});

test("a token in clear cannot be stored by mistake", async () => {
  const [kept] = await served.database.db.select().from(session).limit(1);
  if (kept === undefined) throw new Error("no session");
  const { id: _, ...row } = kept;
  await expect(
    served.database.db.insert(session).values({ ...row, token: "in clear" }),
  ).rejects.toThrow(/insert into/);
});

test("a session that is prolonged stays the same session", async () => {
  const cookie = await served.signIn("shenji-jia");
  const token = tokenHash(tokenOf(cookie));
  const soon = new Date(Date.now() + 60 * 60 * 1000);
  await served.database.db.update(session).set({ expiresAt: soon });
  const answer = await served.request("/api/trpc/session.me", { headers: { cookie } });
  expect(answer.status).toBe(200);
  const [renewed] = answer.headers.getSetCookie();
  expect(tokenOf(String(renewed?.split(";")[0]))).toBe(tokenOf(cookie));
  const kept = await served.database.db.select().from(session);
  expect(kept.find((row) => row.token === token)?.expiresAt.getTime()).toBeGreaterThan(
    soon.getTime(),
  );
});
