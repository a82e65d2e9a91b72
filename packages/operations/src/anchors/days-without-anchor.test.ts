import { mkdtemp } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { transact } from "@daowei/db";
import { civilDate } from "@daowei/domain/time";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../identity.ts";
import { advanceClock } from "../store/advance-clock.ts";
import { turnClockTo } from "../store/open-store.ts";
import { agreed, closeSound, type Office, openOffice } from "../testing/index.ts";
import type { Anchor } from "../verification/finding.ts";
import { daysWithoutAnchor, noteAnchor, readAnchors } from "./index.ts";

let office: Office;
let folder: string;
beforeAll(async () => {
  office = await openOffice("2022-12-12T02:00:00Z");
  folder = await mkdtemp(path.join(os.tmpdir(), "daowei-anchors-"));
});
afterAll(() => closeSound(office));

const missing = async (anchors: readonly Anchor[]) =>
  transact(office.db, (tx) => daysWithoutAnchor(tx, anchors), { scope: { kind: "whole-store" } });
const kept = async () => {
  const read = await readAnchors(folder);
  return read.ok ? read.value : [];
};
const actOn = async (day: string) => {
  await office.setClock(`${day}T02:00:00Z`);
  await office.hire("preparer");
};

test("before the first anchor nothing is missing, and a day without acts needs none", async () => {
  await actOn("2022-12-12");
  expect(await missing([])).toEqual([]);
  await noteAnchor(office.db, folder);
  await office.setClock("2022-12-20T02:00:00Z");
  expect(await missing(await kept())).toEqual([]);
});

test("a day on which something was done and nothing noted is named, before and after the next anchor, today not yet", async () => {
  await actOn("2022-12-20");
  await actOn("2022-12-21");
  expect(await missing(await kept())).toEqual(["2022-12-20"]);
  await noteAnchor(office.db, folder);
  await actOn("2022-12-22");
  await office.setClock("2022-12-23T02:00:00Z");
  expect(await missing(await kept())).toEqual(["2022-12-20", "2022-12-22"]);
});

test("what was done late at night and noted soon after midnight, as every hour, misses nothing; hours later it does", async () => {
  await turnClockTo(office.db, civilDate("2022-12-24"), 23);
  await office.hire("preparer");
  await turnClockTo(office.db, civilDate("2022-12-25"), 0);
  const before = (await kept()).length;
  await noteAnchor(office.db, folder);
  const late = (anchor: Anchor, index: number) =>
    index < before ? anchor : { ...anchor, at: "2022-12-24T19:00:00Z" };
  expect(await missing(await kept())).not.toContain("2022-12-24");
  expect(await missing((await kept()).map(late))).toContain("2022-12-24");
});

test("a day that a demonstration goes past is noted first", async () => {
  await turnClockTo(office.db, civilDate("2022-12-25"));
  const preparer = await office.hire("preparer");
  const calling = { ...office.as(preparer), anchorFolder: folder };
  agreed(await advanceClock(calling, { to: { days: 2 }, idempotencyKey: newId() }));
  expect(await missing(await kept())).toEqual(["2022-12-20", "2022-12-22"]);
});
