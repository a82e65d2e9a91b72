import { transact } from "@daowei/db";
import { batch, transfer } from "@daowei/db/schema";
import { civilDate } from "@daowei/domain/time";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../identity.ts";
import { draftBatch, hireTeam, type Office, openOffice } from "../testing/index.ts";
import { readReminderSubjects } from "./subjects.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const levels = ["central", "province", "city", "county"] as const;

/** One issued batch of the whole country: every county with a share of each level. */
async function issueForEveryCounty(): Promise<number> {
  const { id: model } = await draftBatch(office, await hireTeam(office));
  const [row] = await office.db.select().from(batch).where(eq(batch.id, model));
  if (row === undefined) throw new Error("no draft to copy");
  const id = newId();
  const places = office.library.gazetteer.countingPlaces("000000", 2022);
  await office.db.insert(batch).values({
    ...row,
    id,
    number: "全国",
    ordinal: 999,
    placeCode: "000000",
    stage: "issued",
    documentNumber: "文〔2022〕1号",
  });
  const shares = places.flatMap(({ code }) => {
    const path = office.library.gazetteer.path(code, 2022);
    const payers = new Map(path.map((place) => [place.level, place.code]));
    return levels.map((level) => ({ code, level, payer: payers.get(level) ?? code }));
  });
  const rows = shares.map(({ code, level, payer }, index) => ({
    id: newId(),
    batchId: id,
    ordinal: index + 1,
    fiscalYear: 2022,
    placeCode: code,
    level,
    payerCode: payer,
    fundAccountCode: code,
    amountFen: 100n,
    stage: "issued" as const,
    dueOn: "2022-12-31",
    unconfirmed: false,
    lastSeq: 1,
  }));
  for (let from = 0; from < rows.length; from += 1000)
    await office.db.insert(transfer).values(rows.slice(from, from + 1000));
  return new Set(shares.map(({ level, payer }) => `${level}:${payer}`)).size;
}

test("every payer of the whole country has one subject for his share, whatever the number of counties", async () => {
  const payers = await issueForEveryCounty();
  const today = civilDate("2022-12-12");
  const subjects = await transact(
    office.database.app,
    (tx) =>
      readReminderSubjects(tx, { today, library: office.library, wanted: { dueUntil: null } }),
    { scope: { kind: "whole-store" } },
  );
  const shares = subjects.filter(({ duty }) => duty === "pay");
  expect(shares).toHaveLength(payers);
  expect(payers).toBeGreaterThan(2_800);
  expect(new Set(subjects.map(({ key }) => key)).size).toBe(subjects.length);
});
