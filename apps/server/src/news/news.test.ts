import { post, session, user } from "@daowei/db/schema";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";

import { clientFor } from "../testing/client.ts";
import { serveTest } from "../testing/served.ts";
import type { Served } from "../testing/served.ts";
import { newsDesk } from "./news-desk.ts";

let served: Served;
beforeAll(async () => {
  served = await serveTest();
});
afterAll(() => served.stop());

const idOf = async (username: string) => {
  const [found] = await served.database.db
    .select({ id: user.id })
    .from(user)
    .where(eq(user.username, username));
  if (found === undefined) throw new Error(`nobody is called ${username}`);
  return found.id;
};

interface Line {
  /** Waits until the line has said something that matches. */
  readonly hear: (pattern: RegExp) => Promise<string>;
  /** Whether the server has closed it. */
  readonly ended: () => Promise<boolean>;
  readonly leave: () => void;
}

async function listen(cookie: string, query = ""): Promise<Line> {
  const away = new AbortController();
  const answer = await served.request(`/api/news${query}`, {
    headers: { cookie },
    signal: away.signal,
  });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([
    200,
    "text/event-stream; charset=utf-8",
  ]);
  const reader = answer.body?.getReader();
  if (reader === undefined) throw new Error("no line");
  const decoder = new TextDecoder();
  let said = "";
  const more = async () => {
    const { done, value } = await reader.read();
    if (!done) said += decoder.decode(value, { stream: true });
    return !done;
  };
  return {
    hear: async (pattern) => {
      while (!pattern.test(said)) if (!(await more())) throw new Error(`it ended after: ${said}`);
      const [found = ""] = pattern.exec(said) ?? [];
      said = "";
      return found;
    },
    ended: async () => {
      while (await more());
      return true;
    },
    leave: () => {
      away.abort();
    },
  };
}

/** Somebody at the same place proposes something, which is work for others there. */
const act = async () => {
  const client = clientFor(served.url, await served.signIn("fuhe-yi"));
  const { today } = await client.session.me.query();
  await client.approvals.delegate.mutate({
    delegateId: await idOf("fuhe-jia"),
    from: today,
    to: today,
    reason: "出差期间请代为复核",
    idempotencyKey: crypto.randomUUID(),
  });
};

test("nobody hears anything without a session, in a post he does not hold, or by a key", async () => {
  const cookie = await served.signIn("fuhe-jia");
  const asked: readonly (readonly [string, Record<string, string>])[] = [
    ["/api/news", {}],
    ["/api/news?post=00000000-0000-7000-8000-000000000000", { cookie }],
    ["/api/news", { authorization: `Bearer dw_demo_${"a".repeat(43)}`, cookie }],
  ];
  for (const [path, headers] of asked)
    expect((await served.request(path, { headers })).status).toBe(401);
});

test("a page hears how much is unread, and that its place's work has moved", async () => {
  const line = await listen(await served.signIn("fuhe-jia"));
  await line.hear(/event: open/);
  await line.hear(/"unread":0/);
  await act();
  expect(await line.hear(/"work":"\d+"/)).toMatch(/\d/);
  await line.hear(/: here/);
  line.leave();
});

test("a page whose session ends, or whose post is taken, is told so and let go", async () => {
  const { db } = served.database;
  const first = await listen(await served.signIn("shenpi-jia"));
  await first.hear(/event: open/);
  await db.delete(session).where(eq(session.userId, await idOf("shenpi-jia")));
  await first.hear(/event: end\ndata: \{"because":"signed_out"\}/);
  expect(await first.ended()).toBe(true);
  const second = await listen(await served.signIn("shenpi-yi"));
  await second.hear(/event: open/);
  await db
    .update(post)
    .set({ endedAt: sql`now()`, endedBy: await idOf("guanli-jia") })
    .where(eq(post.userId, await idOf("shenpi-yi")));
  await second.hear(/signed_out/);
  expect(await second.ended()).toBe(true);
});

test("listening does not prolong a session", async () => {
  const cookie = await served.signIn("guoku-jia");
  const { db } = served.database;
  const mine = eq(session.userId, await idOf("guoku-jia"));
  const line = await listen(cookie);
  await line.hear(/event: open/);
  await db
    .update(session)
    .set({ expiresAt: sql`now() + interval '90 minutes'` })
    .where(mine);
  await line.hear(/: here/);
  const [kept] = await db
    .select({ left: sql<number>`extract(epoch from ${session.expiresAt} - now())::int` })
    .from(session)
    .where(mine);
  expect(kept?.left).toBeLessThan(91 * 60);
  line.leave();
});

test("a server that stops tells its pages, ends their lines and takes no more", async () => {
  const desk = newsDesk(
    served.system,
    { warn: () => undefined },
    { lookMillis: 20, beatMillis: 50 },
  );
  const told: string[] = [];
  const listener = {
    sessionId: await idOf("fuhe-jia"),
    postId: await idOf("fuhe-jia"),
    personId: await idOf("fuhe-jia"),
    placeCode: "450000",
    tell: () => undefined,
    beat: () => undefined,
    end: (because: string) => told.push(because),
  };
  expect(desk.listen(listener)).toBeDefined();
  await desk.stop();
  expect(told).toEqual(["stopping"]);
  expect(desk.listen(listener)).toBeUndefined();
});
