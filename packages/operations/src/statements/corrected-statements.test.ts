import { statement, statementEntry, statementLine } from "@daowei/db/schema";
import { afterAll, beforeEach, expect, test } from "vitest";
import { newId } from "../identity.ts";
import { agreed, refusalOf } from "../testing/index.ts";
import { confirmArrival } from "../transfers/confirm-arrival.ts";
import { getTransfer } from "../transfers/get.ts";
import { reverseArrival } from "../transfers/reverse-arrival.ts";
import { checkStatement } from "./check-statement.ts";
import {
  account,
  cents,
  csvOf,
  day,
  fileOf,
  type FundAccount,
  key,
  openFundAccount,
  proposed,
  type Row,
  yuan,
} from "./fund-account.fixture.ts";
import { listStatements } from "./worklist.ts";

const byText = (a: unknown, b: unknown) => (String(a) < String(b) ? -1 : 1);

let here: FundAccount;
const opened: FundAccount[] = [];
beforeEach(async () => {
  here = await openFundAccount();
  opened.push(here);
});
afterAll(() => Promise.all(opened.map(({ office }) => office.close())));

test("the same file is refused, an overlapping one adds only its new lines, and the figures tie each time", async () => {
  const first: Row[] = [
    ["2022-12-01", "100.00", "", "a", "甲"],
    ["2022-12-02", "50.00", "", "b", "甲"],
  ];
  const content = csvOf(first);
  agreed(await here.accept(content));
  expect(await here.accept(content)).toMatchObject({
    problem: { kind: "statement_imported_before", number: 1 },
  });
  const second = agreed(
    await here.accept(csvOf([...first, ["2022-12-03", "7.00", "", "c", "乙"]])),
  );
  expect(second).toMatchObject({ number: 2, newLineCount: 1 });
  expect(await here.office.db.$count(statementLine)).toBe(3);
  expect(await here.office.db.$count(statementEntry)).toBe(5);
  const kept = agreed(await listStatements(here.office.as(here.team.accountant), account));
  for (const one of kept)
    expect(BigInt(one.openingFen) + BigInt(one.creditFen) - BigInt(one.debitFen)).toBe(
      BigInt(one.closingFen),
    );
});

test("the order in which statements come in changes nothing of what is proposed", async () => {
  const seen: unknown[] = [];
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    if (order[0] === 1) {
      here = await openFundAccount();
      opened.push(here);
    }
    const transfers = await here.sent();
    const rows = transfers.map((one, index): Row => [
      day,
      yuan(one.amountFen),
      "",
      `支-${index}`,
      "甲",
    ]);
    const opening = rows.slice(0, 3).reduce((sum, row) => sum + cents(row[1]), 10_000n);
    const parts = [csvOf(rows.slice(0, 3)), csvOf(rows.slice(3), opening)];
    for (const part of order) agreed(await here.accept(parts[part] ?? ""));
    const { proposals, disputes } = await here.worklist();
    seen.push({
      proposals: proposals
        .map(({ allocations }) =>
          allocations.map(({ line, transfer: own }) => `${line.reference} ${own.number}`),
        )
        .toSorted(byText),
      disputes: disputes
        .map(({ line, candidates }) => [
          line.reference,
          candidates.flatMap((one) => one.transfers.map(({ number }) => number)).toSorted(),
        ])
        .toSorted(byText),
    });
  }
  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0]).not.toMatchObject({ proposals: [], disputes: [] });
});

test("a corrected statement replaces the earlier one, which stays; what rested on its lines is to be taken back", async () => {
  const [one] = await here.sent();
  if (one === undefined) throw new Error("no transfer");
  const wrong = agreed(await here.accept(csvOf([[day, yuan(one.amountFen), "", "拨款-77", "甲"]])));
  const [allocation] = proposed(await here.worklist());
  if (allocation === undefined) throw new Error("nothing proposed");
  agreed(await here.confirm([allocation]));
  const supersedes = { statementId: wrong.statementId, reason: "银行重新出具了对账单" };
  const right = csvOf([[day, yuan(one.amountFen - 1n), "", "拨款-77", "甲"]]);
  const check = agreed(
    await checkStatement(here.office.as(here.team.accountant), fileOf(right, { supersedes })),
  );
  expect(check).toMatchObject({ newLineCount: 1, goneLineCount: 1 });
  agreed(await here.accept(right, { supersedes }));
  expect(refusalOf(await here.accept(`${right}\n`, { supersedes }))).toBe("statement_superseded");
  const { withdrawn } = await here.worklist();
  expect(withdrawn).toMatchObject([{ line: { id: allocation.lineId }, transferId: one.id }]);
  expect(agreed(await listStatements(here.office.as(here.team.accountant), account))).toMatchObject(
    [
      { number: 2, supersedes: wrong.statementId },
      { number: 1, supersededBy: expect.any(String) },
    ],
  );

  const second = await here.office.hire("fund_accountant");
  const { arrivals } = agreed(await getTransfer(here.office.as(second), { id: one.id }));
  agreed(
    await reverseArrival(here.office.as(second), {
      arrivalId: String(arrivals[0]?.id),
      reason: "原对账单已被银行更正",
      ...key(),
    }),
  );
  expect(refusalOf(await here.confirm([allocation]))).toBeUndefined();
  expect(agreed(await here.confirm([allocation])).skipped).toMatchObject([
    { reason: "line_not_current" },
  ]);
  expect((await here.worklist()).withdrawn).toEqual([]);
});

test("money that was confirmed from paper is not proposed again when its line comes in", async () => {
  const [one] = await here.sent();
  if (one === undefined) throw new Error("no transfer");
  const paper = { arrivedOn: day, voucherNumber: "到账-9", ...key() };
  const amountFen = "12345";
  agreed(
    await confirmArrival(here.office.as(here.team.accountant), {
      ...paper,
      transferId: one.id,
      amountFen,
    }),
  );
  agreed(await here.accept(csvOf([[day, "123.45", "", "到账-9", "甲"]])));
  expect((await here.worklist()).counts).toMatchObject({ onPaper: 1, unmatched: 0, proposals: 0 });
});

test("two who confirm one line at once spend it once", async () => {
  const [one, two] = await here.sent();
  if (one === undefined || two === undefined) throw new Error("no transfer");
  agreed(await here.accept(csvOf([[day, "1.00", "", "zz", "甲"]])));
  const [line] = (await here.worklist()).unmatched;
  const results = await Promise.all(
    [one, two, one, two].map(({ id }) =>
      here.confirm([{ lineId: String(line?.id), transferId: id, amountFen: "100" }]),
    ),
  );
  expect(results.flatMap((result) => agreed(result).done)).toHaveLength(1);
});

test("the database refuses a line spent twice and a statement whose lines do not make its sums", async () => {
  agreed(await here.accept(csvOf([[day, "1.00", "", "zz", "甲"]])));
  const [kept] = await here.office.db.select().from(statement);
  if (kept === undefined) throw new Error("no statement");
  const copy = { ...kept, id: newId(), number: 9, fileSha256: "0".repeat(64) };
  await expect(here.office.db.insert(statement).values(copy)).rejects.toMatchObject({
    cause: { message: expect.stringContaining("other sums than its lines") },
  });
});
