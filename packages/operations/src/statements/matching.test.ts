import { auditEntry } from "@daowei/db/schema";
import { desc } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { agreed, refusalOf } from "../testing/index.ts";
import { checkStatement } from "./check-statement.ts";
import {
  csvOf,
  day,
  fileOf,
  type FundAccount,
  openFundAccount,
  proposed,
  type Row,
  yuan,
} from "./fund-account.fixture.ts";

const byText = (a: unknown, b: unknown) => (String(a) < String(b) ? -1 : 1);

let here: FundAccount;
const opened: FundAccount[] = [];
beforeEach(async () => {
  here = await openFundAccount();
  opened.push(here);
});
afterAll(() => Promise.all(opened.map(({ office }) => office.close())));

test("one line under the voucher pays all that was sent with it, once a person confirms it", async () => {
  const transfers = await here.sent();
  const total = transfers.reduce((sum, one) => sum + one.amountFen, 0n);
  const content = csvOf([
    [day, yuan(total), "", "拨款-77", "自治区财政厅"],
    [day, "", "30.00", "支-1", "某医院"],
  ]);
  const check = agreed(await checkStatement(here.office.as(here.team.accountant), fileOf(content)));
  expect(check).toMatchObject({
    acceptable: true,
    findings: [],
    accountMasked: "****1234",
    lineCount: 2,
    newLineCount: 2,
    creditFen: total.toString(),
    debitFen: "3000",
    lines: [{ counterpartAccount: "****5678", isNew: true }, {}],
  });
  expect(JSON.stringify(check)).not.toContain("6222020200012345678");
  expect(JSON.stringify(check)).not.toContain("45001600101050001234");

  agreed(await here.accept(content));
  expect(await here.stageOf(String(transfers[0]?.id))).toMatchObject({
    stage: "sent",
    match: "tentative",
    arrivedFen: "0",
  });
  const work = await here.worklist();
  expect(work.counts).toEqual({ proposals: 1, disputes: 0, unmatched: 0, onPaper: 0 });
  expect(work.proposals[0]).toMatchObject({ grade: "sure", why: "shared_number" });
  expect(refusalOf(await here.confirm(proposed(work), here.team.treasury))).toBe("role_needed");

  const done = agreed(await here.confirm(proposed(work)));
  expect(done).toMatchObject({ skipped: [], replayed: false });
  expect(done.done).toHaveLength(transfers.length);
  for (const one of transfers)
    expect(await here.stageOf(one.id)).toMatchObject({ stage: "arrived", match: "full" });
  expect((await here.worklist()).counts.proposals).toBe(0);
  const [line] = await here.office.db
    .select()
    .from(auditEntry)
    .orderBy(desc(auditEntry.number))
    .limit(1);
  expect(line).toMatchObject({
    act: "transfer.confirm_arrival",
    userId: here.team.accountant.userId,
  });
});

test("the sender and the preparer confirm no match either, whatever post they have got since", async () => {
  const [one] = await here.sent();
  if (one === undefined) throw new Error("no transfer");
  agreed(await here.accept(csvOf([[day, yuan(one.amountFen), "", "拨款-77", "财政厅"]])));
  const allocations = proposed(await here.worklist());
  expect(allocations).toHaveLength(1);
  for (const actor of [here.team.treasury, here.team.preparer]) {
    const other = await here.office.promote(actor, "fund_accountant");
    expect(agreed(await here.confirm(allocations, other)).skipped).toMatchObject([
      { reason: "segregation_same_person" },
    ]);
  }
});

test("several lines pay one transfer, and a line never pays more than it shows, nor a transfer more than is open", async () => {
  const [one, two] = await here.sent();
  if (one === undefined || two === undefined) throw new Error("no transfer");
  const half = one.amountFen / 2n;
  agreed(
    await here.accept(
      csvOf([
        [day, yuan(half), "", "x", "甲"],
        [day, yuan(one.amountFen - half + 5n), "", "y", "甲"],
      ]),
    ),
  );
  const { unmatched } = await here.worklist();
  const [a, b] = ["x", "y"].map((wanted) => unmatched.find((own) => own.reference === wanted));
  if (a === undefined || b === undefined) throw new Error("no lines");
  const asked = await here.confirm([
    { lineId: a.id, transferId: one.id, amountFen: half.toString() },
    { lineId: a.id, transferId: two.id, amountFen: "1" },
    { lineId: b.id, transferId: one.id, amountFen: (one.amountFen - half + 5n).toString() },
    { lineId: b.id, transferId: one.id, amountFen: (one.amountFen - half).toString() },
  ]);
  const { done, skipped } = agreed(asked);
  expect(done).toEqual([{ lineId: a.id, transferId: one.id }]);
  expect(skipped.map(({ lineId, reason }) => [lineId === a.id, reason]).toSorted(byText)).toEqual([
    [false, "arrival_exceeds_open"],
    [false, "line_exceeded"],
    [true, "line_exceeded"],
  ]);
  const rest = [{ lineId: b.id, transferId: one.id, amountFen: (one.amountFen - half).toString() }];
  expect(agreed(await here.confirm(rest)).done).toHaveLength(1);
  expect(await here.stageOf(one.id)).toMatchObject({ stage: "arrived" });
  expect((await here.worklist()).unmatched).toMatchObject([{ id: b.id, openFen: "5" }]);
});

test("two lines of one amount stay with a person, who sees the candidates", async () => {
  const [one] = await here.sent();
  if (one === undefined) throw new Error("no transfer");
  const rows = [1, 2].map((n): Row => [day, yuan(one.amountFen), "", `n${n}`, "甲"]);
  agreed(await here.accept(csvOf(rows)));
  const { disputes, counts } = await here.worklist();
  expect(counts).toMatchObject({ proposals: 0, disputes: 2 });
  expect(disputes[0]?.candidates.flatMap(({ transfers }) => transfers)).toContainEqual(
    expect.objectContaining({ id: one.id }),
  );
});
