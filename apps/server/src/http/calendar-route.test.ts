import { user } from "@daowei/db/schema";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";

import { clientFor } from "../testing/client.ts";
import type { Client } from "../testing/client.ts";
import { serveTest } from "../testing/served.ts";
import type { Served } from "../testing/served.ts";
import { pathForLog } from "./calendar-route.ts";
import { rateLimits } from "./rate-limits.ts";

let served: Served;
let client: Client;
beforeAll(async () => {
  served = await serveTest({ rateFactor: 1 });
  client = clientFor(served.url, await served.signIn("jingban-jia"));
});
afterAll(() => served.stop());

const once = () => ({ idempotencyKey: crypto.randomUUID() });
const fetchFeed = (token: string, headers: Record<string, string> = {}) =>
  served.request(`/calendar/${token}.ics`, { headers });

test("a calendar is fetched without signing in, and not again as long as nothing changed", async () => {
  const { token } = await client.calendar.makeFeed.mutate(once());
  const answer = await fetchFeed(token);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\s*$/);
  const etag = String(answer.headers.get("etag"));
  const again = await fetchFeed(token, { "if-none-match": etag });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe("");
});

test("a revoked address, another text and a disabled person are answered alike: not found", async () => {
  const { id, token } = await client.calendar.makeFeed.mutate(once());
  await client.calendar.revokeFeed.mutate({ id, ...once() });
  const other = await client.calendar.makeFeed.mutate(once());
  await served.database.db
    .update(user)
    .set({ disabledAt: sql`now()` })
    .where(eq(user.username, "jingban-jia"));
  const answers = [];
  for (const text of [token, other.token, "A".repeat(43), "x", `${token}x`])
    answers.push((await fetchFeed(text)).status);
  expect(answers).toEqual([404, 404, 404, 404, 404]);
});

test("an address that asks too often is told to wait", async () => {
  const from = { "x-forwarded-for": "10.7.7.7" };
  const { most } = rateLimits.calendar;
  const statuses = [];
  for (let asked = 0; asked <= most; asked += 1) statuses.push((await fetchFeed("x", from)).status);
  expect(statuses.at(-2)).toBe(404);
  expect(statuses.at(-1)).toBe(429);
});

test("the log names no token", () => {
  expect(pathForLog("/calendar/abc.ics")).toBe("/calendar/…");
  expect(pathForLog("/deadlines")).toBe("/deadlines");
});
