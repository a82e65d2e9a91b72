import { transact } from "@daowei/db";
import { transfer } from "@daowei/db/schema";
import { civilDate } from "@daowei/domain/time";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../identity.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
  type Team,
} from "../testing/index.ts";
import { confirmArrivals, recordSent } from "../transfers/index.ts";
import { type ActOnDeadline, actOnDeadline } from "./act-on-deadline.ts";
import { readFundAccounts } from "./fund-accounts.ts";
import { recordPeriodStart } from "./record-period-start.ts";
import { setDeadline } from "./set-deadline.ts";
import { readReminderSubjects, type ReminderSubject, type SubjectsWanted } from "./subjects.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => office.close());

const today = civilDate("2022-12-12");
const subjects = (wanted: SubjectsWanted = { dueUntil: null }) =>
  transact(
    office.database.app,
    (tx) => readReminderSubjects(tx, { today, library: office.library, wanted }),
    { scope: { kind: "whole-store" } },
  );

const accountsOf = (keys: readonly string[]) =>
  transact(office.database.app, (tx) => readFundAccounts(tx, keys), {
    scope: { kind: "whole-store" },
  });

const keysOf = (some: readonly ReminderSubject[]) => some.map(({ key }) => key).toSorted();

/** Each of them is found under its own key, alone and together, and by its date. */
async function expectFoundByKey(all: readonly ReminderSubject[]): Promise<void> {
  const byKey = await subjects({ keys: keysOf(all) });
  expect(byKey).toEqual(expect.arrayContaining([...all]));
  expect(byKey).toHaveLength(all.length);
  const last = all.slice(-1);
  expect(await subjects({ keys: keysOf(last) })).toEqual(last);
  for (const dueUntil of new Set(all.map(({ dueOn }) => dueOn))) {
    const byThen = all.filter(({ dueOn }) => dueOn <= dueUntil);
    expect(keysOf(await subjects({ dueUntil }))).toEqual(keysOf(byThen));
  }
}

describe("what somebody may have to be reminded of", () => {
  test("is each date of a notice for each place that is bound by it, until a batch keeps it", async () => {
    const before = await subjects();
    const keys = before.map(({ key }) => key);
    expect(keys).toContain("policy:gx-2022:year-end:450000:2022:2022-12-31");
    expect(keys).toContain("policy:cn-2022:year-end:430000:2022:2022-12-31");
    expect(keys).not.toContain("policy:cn-2022:year-end:450000:2022:2022-12-31");
    expect(new Set(keys).size).toBe(keys.length);
    await draftBatch(office, team);
    const after = (await subjects()).map(({ key }) => key);
    expect(after).not.toContain("policy:gx-2022:year-end:450000:2022:2022-12-31");
    expect(after).toContain("policy:cn-2022:year-end:430000:2022:2022-12-31");
  });

  test("is none of the dates before the store was begun", async () => {
    const dates = (await subjects()).map(({ dueOn }) => dueOn);
    expect(dates.filter((dueOn) => dueOn < "2022-12-12")).toEqual([]);
  });

  test("is the office's batch until it is issued, then each payer's share, those from above the office's", async () => {
    const draft = await draftBatch(office, team, {
      headcountVersionId: await office.importHeadcounts({
        importer: team.preparer,
        fiscalYear: 2022,
        placeCode: "450000",
        rows: [{ placeCode: "450103", insuredClass: "resident", heads: 100n }],
      }),
    });
    const own = async () =>
      (await subjects()).filter(({ deadlineId }) => deadlineId.startsWith(`batch:${draft.id}`));
    expect(await own()).toMatchObject([
      { duty: "issue", placeCode: "450000", level: null, dueOn: "2022-12-31" },
    ]);
    await expectFoundByKey(await subjects());
    await issueDraft(office, team, draft);
    const shares = await own();
    expect(shares.map(({ duty, level, placeCode }) => [duty, level, placeCode])).toEqual(
      expect.arrayContaining([["pay", "central", "450000"]]),
    );
    await expectFoundByKey(await subjects());
    const keys = shares.map(({ key }) => key);
    // Both are paid into the account of the city, where the county's money is pooled.
    expect(await accountsOf(keys)).toEqual(new Map(keys.map((key) => [key, ["450100"]])));
    const [local] = shares.filter(({ placeCode }) => placeCode !== "450000");
    if (local === undefined || local.level === null)
      throw new Error("nobody below the region pays");
    const paper = { voucherNumber: "1", idempotencyKey: newId() };
    agreed(
      await recordSent(office.as(team.treasury), {
        ...paper,
        batchId: draft.id,
        sentOn: "2022-12-12",
      }),
    );
    const theirs = await office.db
      .select({ id: transfer.id })
      .from(transfer)
      .where(and(eq(transfer.batchId, draft.id), eq(transfer.level, local.level)));
    const transferIds = theirs.map(({ id }) => id);
    const arrived = { ...paper, transferIds, arrivedOn: "2022-12-12", idempotencyKey: newId() };
    agreed(await confirmArrivals(office.as(team.accountant), arrived));
    expect(await own()).toEqual(shares.filter(({ key }) => key !== local.key));
    expect(await subjects({ keys: [local.key] })).toEqual([]);
    expect(await accountsOf([local.key])).toEqual(new Map());
  });

  test("is what offices set and what runs from a receipt, under a new key when it is postponed, until a person ends it", async () => {
    const region = { fiscalYear: 2022, placeCode: "450000" };
    const set = agreed(
      await setDeadline(office.as(team.preparer), {
        ...region,
        title: "核对人数",
        dueOn: "2022-12-20",
        origin: "local",
        concerns: "task",
        reason: "月度安排",
        idempotencyKey: newId(),
      }),
    );
    const started = agreed(
      await recordPeriodStart(office.as(team.preparer), {
        ...region,
        event: "central-document-received",
        happenedOn: "2022-12-01",
        documentNumber: "财社〔2022〕101号",
        idempotencyKey: newId(),
      }),
    );
    const found = async (id: string) =>
      (await subjects()).filter(({ deadlineId }) => deadlineId.includes(id));
    expect(await found(started.id)).toMatchObject([
      { duty: "see_to", placeCode: "450000", dueOn: "2022-12-31", origin: "policy" },
    ]);
    const [first] = await found(set.id);
    expect(first).toMatchObject({ dueOn: "2022-12-20" });
    const act = (given: Pick<ActOnDeadline, "act" | "dueOn">) =>
      actOnDeadline(office.as(team.preparer), {
        ...region,
        ...given,
        id: set.id,
        reason: "另行安排",
        idempotencyKey: newId(),
      });
    agreed(await act({ act: "postpone", dueOn: "2022-12-27" }));
    const [moved] = await found(set.id);
    expect(moved?.dueOn).toBe("2022-12-27");
    expect(moved?.key).not.toBe(first?.key);
    expect(await subjects({ keys: first === undefined ? [] : [first.key] })).toEqual([]);
    await expectFoundByKey(await subjects());
    expect(await subjects({ dueUntil: civilDate("2022-12-26") })).toEqual([]);
    agreed(await act({ act: "close" }));
    expect(await found(set.id)).toEqual([]);
    agreed(await act({ act: "reopen" }));
    expect(await found(set.id)).toEqual([moved]);
  });
});
