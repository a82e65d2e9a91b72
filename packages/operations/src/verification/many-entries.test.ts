import { afterAll, beforeAll, expect, test } from "vitest";
import { recordAll } from "../audit.ts";
import type { Actor } from "../context.ts";
import { openOffice, type Office } from "../testing/index.ts";
import { verifyStore } from "./verify-store.ts";

/** With `AUDIT_ENTRIES=1000000` a million, held against the minute; a part of that is counted and its time only told. */
const entries = Number(process.env["AUDIT_ENTRIES"] ?? 30_000);
const limitMillis = entries >= 1_000_000 ? 60_000 : Number.POSITIVE_INFINITY;
const atOnce = 5_000;

let office: Office;
let preparer: Actor;
beforeAll(async () => {
  office = await openOffice();
  preparer = await office.hire("preparer");
  for (let made = 2; made < entries; made += atOnce) await note(Math.min(atOnce, entries - made));
}, 600_000);
afterAll(() => office.close());

async function note(count: number): Promise<void> {
  const deeds = Array.from({ length: count }, (_, index) => ({
    act: "batch.approve",
    objectKind: "test",
    objectId: `01a2004c-0ab9-7c2d-80da-${String(index).padStart(12, "0")}`,
    placeCode: "450000",
    summary: `2022-${index}: 333 笔，12,345,678.90 元`,
    payload: { number: `2022-${index}`, to: "approved", revision: 1, amountFen: 1_234_567_890n },
  }));
  await office.db.transaction((tx) => recordAll(tx, office.as(preparer), deeds));
}

test("every one of many entries of the audit is verified, a million within a minute", async () => {
  const { holds, reports } = await verifyStore(office.db, {
    library: office.library,
    only: ["I7"],
  });
  const [report] = reports;
  expect({ holds, checked: report?.checked }).toEqual({ holds: true, checked: entries });
  expect(report?.millis).toBeLessThan(limitMillis);
  process.stderr.write(`verified ${entries} entries in ${report?.millis} ms\n`);
}, 600_000);
