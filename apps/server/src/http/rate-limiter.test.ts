import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

import { issueKey } from "../testing/issued-key.ts";
import { serveTest } from "../testing/served.ts";
import type { Served } from "../testing/served.ts";
import { rateLimiter } from "./rate-limiter.ts";
import { actLimits, rateLimits } from "./rate-limits.ts";

let served: Served;
beforeAll(async () => {
  served = await serveTest({ rateFactor: 1 });
});
afterAll(() => served.stop());

const Refused = z.object({
  error: z.object({
    data: z.object({
      problem: z.object({ kind: z.string(), limit: z.string(), waitSeconds: z.int() }),
    }),
  }),
});

/** Twenty questions in one request take twenty turns. */
async function askOften(count: number, headers: Record<string, string>) {
  const each = 20;
  const names = Array.from({ length: each }, () => "session.whoami").join(",");
  let last: Response | undefined;
  for (let asked = 0; asked < count; asked += each)
    last = await served.request(`/api/trpc/${names}?batch=1&input=%7B%7D`, { headers });
  if (last === undefined) throw new Error("nothing was asked");
  const answers: unknown = await last.json();
  if (!Array.isArray(answers)) throw new Error("not a batch");
  return { last, lastAnswer: answers.at(-1) as unknown };
}

test("an address without a session is told to wait, with the seconds; its neighbours and people who are signed in are not", async () => {
  const { most } = rateLimits.address;
  const from = (address: string) => ({ "x-forwarded-for": address });
  const within = await askOften(most, from("10.1.1.1"));
  expect(within.last.headers.get("retry-after")).toBeNull();
  const { last, lastAnswer } = await askOften(20, from("10.1.1.1"));
  const { problem } = Refused.parse(lastAnswer).error.data;
  expect(problem).toMatchObject({ kind: "rate_limited", limit: "address" });
  expect(last.headers.get("retry-after")).toBe(String(problem.waitSeconds));
  expect(problem.waitSeconds).toBeLessThanOrEqual(60);
  expect((await askOften(20, from("10.1.1.2"))).last.headers.get("retry-after")).toBeNull();
  const cookie = await served.signIn("jingban-jia");
  const known = await askOften(20, { cookie, ...from("10.1.1.1") });
  expect(known.last.headers.get("retry-after")).toBeNull();
});

test("a key has a count of its own, over all its secrets and addresses", async () => {
  const { text } = await issueKey(served.url, { scopes: ["read"] });
  const { most } = rateLimits.key;
  await askOften(most, { authorization: `Bearer ${text}` });
  const answer = await served.request("/api/trpc/session.whoami", {
    headers: { authorization: `Bearer ${text}`, "x-forwarded-for": "10.9.9.9" },
  });
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(Refused.parse(await answer.json()).error.data.problem.limit).toBe("key");
});

test("the doors of sign-in count by address, whatever is tried", async () => {
  const ask = () =>
    served.request("/api/auth/get-session", { headers: { "x-forwarded-for": "10.2.2.2" } });
  const { most } = rateLimits.sign_in;
  for (let asked = 0; asked < most; asked += 1) expect((await ask()).status).toBe(200);
  const full = await ask();
  expect(full.status).toBe(429);
  expect(Number(full.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("what is dear has a limit of its own for each person", async () => {
  const limiter = rateLimiter(1);
  const { most } = actLimits["audit.verify"] ?? { most: 0 };
  for (let asked = 0; asked < most; asked += 1)
    expect(await limiter.takeAct("audit.verify", "甲")).toBeNull();
  expect(await limiter.takeAct("audit.verify", "甲")).toMatchObject({ limit: "audit.verify" });
  expect(await limiter.takeAct("audit.verify", "乙")).toBeNull();
  expect(await limiter.takeAct("batches.list", "甲")).toBeNull();
});

test("a factor gives more room to every limit", async () => {
  const limiter = rateLimiter(2);
  const { most } = rateLimits.calendar;
  for (let asked = 0; asked < 2 * most; asked += 1)
    expect(await limiter.take("calendar", "10.0.0.1")).toBeNull();
  expect(await limiter.take("calendar", "10.0.0.1")).not.toBeNull();
});
