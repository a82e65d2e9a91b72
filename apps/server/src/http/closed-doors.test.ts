import { appRouter } from "@daowei/api";
import { session, user } from "@daowei/db/schema";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";

import { serveTest } from "../testing/served.ts";
import type { Served } from "../testing/served.ts";

let served: Served;
beforeAll(async () => {
  served = await serveTest();
});
afterAll(() => served.stop());

/** What a demonstration shows before anybody has signed in. */
const open: ReadonlySet<string> = new Set(["session.demonstrationAccounts"]);
/** tRPC keeps them flat, by their whole names, whatever its types say. */
const known = appRouter._def.procedures as unknown as Readonly<
  Record<string, { readonly _def: { readonly type: string } }>
>;
const procedures = Object.entries(known).filter(([name]) => !open.has(name));

/** Every procedure that lets this request in, or answers otherwise than with 401. */
async function openDoors(headers: Record<string, string>): Promise<string[]> {
  const found: string[] = [];
  for (const [name, procedure] of procedures) {
    const path = `/api/trpc/${name}`;
    const query = procedure._def.type === "query";
    const answer = query
      ? await served.request(`${path}?input=%7B%7D`, { headers })
      : await served.post(path, {}, headers);
    if (answer.status !== 401) found.push(`${name} ${answer.status}`);
  }
  return found;
}

async function sessionThen(change: (userId: string) => Promise<unknown>): Promise<string> {
  const cookie = await served.signIn("shenpi-jia");
  const [person] = await served.database.db
    .select({ id: user.id })
    .from(user)
    .where(eq(user.username, "shenpi-jia"));
  await change(String(person?.id));
  return cookie;
}

test("no procedure is open without a session", async () => {
  expect(await openDoors({})).toEqual([]);
});

test("no procedure is open to a key that nobody has, or to one in another header", async () => {
  const key = `dw_demo_${"a".repeat(43)}`;
  for (const headers of [{ authorization: `Bearer ${key}` }, { "x-api-key": key }])
    expect(await openDoors(headers)).toEqual([]);
});

test("no procedure is open to a session idle for two hours, or begun twelve hours ago", async () => {
  const { db } = served.database;
  const idle = await sessionThen((userId) =>
    db
      .update(session)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(session.userId, userId)),
  );
  expect(await openDoors({ cookie: idle })).toEqual([]);
  const old = await sessionThen((userId) =>
    db
      .update(session)
      .set({ createdAt: sql`now() - interval '12 hours 1 second'` })
      .where(eq(session.userId, userId)),
  );
  expect(await openDoors({ cookie: old })).toEqual([]);
});

test("no procedure is open to a disabled person whose session was forgotten", async () => {
  const cookie = await sessionThen((userId) =>
    served.database.db
      .update(user)
      .set({ disabledAt: sql`now()` })
      .where(eq(user.id, userId)),
  );
  expect(await openDoors({ cookie })).toEqual([]);
});
