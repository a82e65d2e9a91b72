import { testDatabase } from "@daowei/db/testing";
import { civilDate, civilDateInShanghai } from "@daowei/domain/time";
import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { followClock } from "./moving-clock.ts";
import { markSeeded, openStore, storyDay, turnClockTo } from "./open-store.ts";

const demonstration = { kind: "demonstration", insist: true, codeVersion: "test" } as const;
const production = { kind: "production", insist: true, codeVersion: "test" } as const;

test("a demonstration opens on its story's day, goes on with real time and stays a demonstration", async () => {
  const database = await testDatabase();
  const { db } = database;
  const opened = await openStore(db, demonstration);
  if (!opened.ok) throw new Error(opened.problem.kind);
  expect(opened.value).toMatchObject({ kind: "demonstration", seeded: false });
  expect(civilDateInShanghai(opened.value.now())).toBe(storyDay);
  await markSeeded(db);
  const again = await openStore(db, { ...production, insist: false });
  expect(again).toMatchObject({ ok: true, value: { kind: "demonstration", seeded: true } });
  expect(await openStore(db, production)).toEqual({
    ok: false,
    problem: { kind: "store_of_other_kind", found: "demonstration", wished: "production" },
  });
  await database.drop();
});

test("the story's clock and the database's clock turn together", async () => {
  const database = await testDatabase();
  const { db } = database;
  await openStore(db, demonstration);
  const now = await turnClockTo(db, civilDate("2022-07-04"));
  const { rows } = await db.execute<{ at: string }>(sql`select store_now()::text as at`);
  const inDatabase = new Date(String(rows[0]?.at));
  expect(Math.abs(inDatabase.getTime() - now().getTime())).toBeLessThan(5_000);
  expect(civilDateInShanghai(now())).toBe("2022-07-04");
  await database.drop();
});

test("a story is told in the hours of an office, whatever the time of day, and then goes on with the real one", async () => {
  const database = await testDatabase();
  const { db } = database;
  await openStore(db, demonstration);
  const now = await turnClockTo(db, civilDate("2022-07-04"), 10);
  const { rows } = await db.execute<{ at: string }>(
    sql`select (store_now() at time zone 'Asia/Shanghai')::text as at`,
  );
  expect(String(rows[0]?.at)).toMatch(/^2022-07-04 10:0[01]/u);
  expect(now().toISOString()).toMatch(/^2022-07-04T02:0[01]/u);
  const after = await turnClockTo(db, storyDay);
  expect(Math.abs(after().getTime() - Date.now()) % 86_400_000).toBeLessThan(1_000);
  await database.drop();
});

test("what a server says of today is the database's, whatever its own machine's clock says, also of a move by another server", async () => {
  const database = await testDatabase();
  const { db } = database;
  await openStore(db, demonstration);
  await turnClockTo(db, civilDate("2022-07-04"));
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-01-01T00:00:00Z") });
  try {
    const clock = await followClock(db, { freshMillis: 0 });
    vi.setSystemTime("1999-01-01T00:00:00Z");
    expect(civilDateInShanghai(clock.now())).toBe("2022-07-04");
    await db.execute(sql`update store set clock_offset_days = clock_offset_days + 2`);
    await clock.readAgain();
    expect(civilDateInShanghai(clock.now())).toBe("2022-07-06");
  } finally {
    vi.useRealTimers();
  }
  await database.drop();
});

test("the clock of a production store is the real one and cannot be turned", async () => {
  const database = await testDatabase();
  const { db } = database;
  await openStore(db, production);
  await turnClockTo(db, storyDay);
  const opened = await openStore(db, production);
  if (!opened.ok) throw new Error(opened.problem.kind);
  expect(Math.abs(opened.value.now().getTime() - Date.now())).toBeLessThan(1_000);
  await expect(db.execute(sql`update store set clock_offset_days = -1`)).rejects.toThrow(
    "Failed query",
  );
  await database.drop();
});

test("two that open a new store at once agree on what it is", async () => {
  const database = await testDatabase();
  const { db } = database;
  const both = await Promise.all([
    openStore(db, { ...demonstration, insist: false }),
    openStore(db, { ...production, insist: false }),
  ]);
  const kinds = both.map((opened) => opened.ok && opened.value.kind);
  expect(kinds[0]).toBe(kinds[1]);
  await database.drop();
});
