import { arrival, auditEntry, batch, headcountVersion, transferEvent } from "@daowei/db/schema";
import { testDatabase } from "@daowei/db/testing";
import type { TestDatabase } from "@daowei/db/testing";
import { isOffHours } from "@daowei/domain/approvals";
import { civilDate, civilDateInShanghai } from "@daowei/domain/time";
import { verifyAudit } from "@daowei/operations";
import { keysFrom } from "@daowei/operations/second-factors";
import { openStore, storyDay } from "@daowei/operations/store";
import { loadLibrary } from "@daowei/policies";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { System } from "../http/caller.ts";
import { createNarrator } from "./narrator.ts";
import type { Narrator } from "./narrator.ts";
import { seedPeople } from "./people.ts";
import { seedDemonstration } from "./seed.ts";
import { tellStory } from "./story.ts";

let database: TestDatabase;
let system: System;
beforeAll(async () => {
  database = await testDatabase();
  const wish = { kind: "demonstration", insist: true, codeVersion: "test" } as const;
  const opened = await openStore(database.app, wish);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const { now } = opened.value;
  const keys = keysFrom("a secret that is long enough for tests");
  system = {
    database: database.app,
    library: loadLibrary(),
    now,
    codeVersion: "test",
    demonstration: true,
    keys,
    hashPassword: () => Promise.reject(new Error("not in the story")),
    anchorFolder: null,
  };
});
afterAll(() => database.drop());

/** Stops the story before its nth act, as a crash would. */
function mortal(narrator: Narrator, acts: number): Narrator {
  let left = acts;
  return {
    on: (day) => narrator.on(day),
    lets: (username, act, input) => {
      if (left === 0) return Promise.reject(new Error("killed"));
      left -= 1;
      return narrator.lets(username, act, input);
    },
  };
}

const counts = async () => ({
  batches: await database.db.$count(batch),
  versions: await database.db.$count(headcountVersion),
  events: await database.db.$count(transferEvent),
  arrivals: await database.db.$count(arrival),
  acts: await database.db.$count(auditEntry),
});

test("cut off anywhere and told again, the story is the same as told at once", async () => {
  await createNarrator(system).on(civilDate("2022-01-04"));
  await seedPeople(system);
  for (const acts of [0, 1, 3, 8, 13, 18]) {
    // oxlint-disable-next-line no-await-in-loop -- one start after the other, as after crashes
    await expect(tellStory(mortal(createNarrator(system), acts))).rejects.toThrow("killed");
  }
  const now = await seedDemonstration(system);
  const told = await counts();
  expect(told).toMatchObject({ batches: 3, versions: 1 });
  await seedDemonstration(system);
  expect(await counts()).toEqual(told);
  expect(civilDateInShanghai(now())).toBe(storyDay);
});

test("one city is paid in full, one is late and one waits for review", async () => {
  const batches = await database.db
    .select({
      title: batch.title,
      stage: batch.stage,
      dueOn: batch.dueOn,
      made: batch.illustrative,
    })
    .from(batch)
    .orderBy(batch.number);
  expect(batches).toEqual([
    {
      title: "2022年城乡居民医保财政补助（北海市）",
      stage: "arrived",
      dueOn: "2022-12-31",
      made: true,
    },
    {
      title: "2022年城乡居民医保财政补助（防城港市）",
      stage: "issued",
      dueOn: "2022-09-30",
      made: true,
    },
    {
      title: "2022年城乡居民医保财政补助（贵港市）",
      stage: "submitted",
      dueOn: "2022-12-31",
      made: true,
    },
  ]);
});

test("the story's acts happen on their own days, in order, on one unbroken chain", async () => {
  expect(await verifyAudit(database.db)).toEqual([]);
  const acts = await database.db
    .select({ at: auditEntry.at, act: auditEntry.act, via: auditEntry.via })
    .from(auditEntry)
    .orderBy(auditEntry.number);
  expect(new Set(acts.map(({ via }) => via))).toEqual(new Set(["demonstration"]));
  const days = acts.map(({ at }) => civilDateInShanghai(at));
  expect(days).toEqual(days.toSorted());
  expect([days[0], days.at(-1)]).toEqual(["2022-01-04", "2022-12-08"]);
  const { calendar } = system.library;
  expect(acts.filter(({ at }) => isOffHours(new Date(at), calendar))).toEqual([]);
});
