import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { auditEntry, statement, statementEntry, statementLine, transfer } from "@daowei/db/schema";
import { desc, eq } from "drizzle-orm";
import iconv from "iconv-lite";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import { writeXlsxWorkbook } from "../import/index.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  issueDraft,
  openOffice,
  type Office,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { confirmArrival } from "../transfers/confirm-arrival.ts";
import { getTransfer } from "../transfers/get.ts";
import { recordSent } from "../transfers/record-sent.ts";
import { reverseArrival } from "../transfers/reverse-arrival.ts";
import { type AcceptStatement, acceptStatement } from "./accept-statement.ts";
import { checkStatement } from "./check-statement.ts";
import { confirmMatches } from "./confirm-matches.ts";
import { listStatements, statementWorklist } from "./worklist.ts";

let office: Office;
let team: Team;
const opened: Office[] = [];
beforeEach(async () => {
  office = await openOffice();
  opened.push(office);
  team = await hireTeam(office);
}, 60_000);
afterAll(() => Promise.all(opened.map((one) => one.close())));

const account = { fundAccountCode: "450100", fiscalYear: 2022 };
const day = "2022-12-12";
const key = () => ({ idempotencyKey: newId() });
type Transfer = typeof transfer.$inferSelect;

/** Two districts of Nanning, all of their money sent under one voucher. */
async function sent(voucherNumber = "拨款-77"): Promise<Transfer[]> {
  const headcountVersionId = await office.importHeadcounts({
    importer: team.preparer,
    fiscalYear: 2022,
    placeCode: "450000",
    rows: [
      { placeCode: "450102", insuredClass: "resident", heads: 100n },
      { placeCode: "450103", insuredClass: "resident", heads: 250n },
    ],
  });
  const draft = await draftBatch(office, team, { headcountVersionId });
  await issueDraft(office, team, draft);
  const paper = { batchId: draft.id, sentOn: day, voucherNumber, ...key() };
  agreed(await recordSent(office.as(team.treasury), paper));
  return await office.db
    .select()
    .from(transfer)
    .where(eq(transfer.batchId, draft.id))
    .orderBy(transfer.ordinal);
}

type Row = readonly [on: string, credit: string, debit: string, reference: string, name: string];
const yuan = (fen: bigint) => `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}`;
const cents = (text: string) => (text === "" ? 0n : BigInt(text.replace(".", "")));

/** A statement as a bank prints it: account and balances above, a running balance beside each line. */
function csvOf(rows: readonly Row[], openingFen = 10_000n): string {
  let balance = openingFen;
  const lines = rows.map(([on, credit, debit, reference, name], index) => {
    balance += cents(credit) - cents(debit);
    return `${on},${credit},${debit},${yuan(balance)},${name},6222020200012345678,S${on}${index}${reference},${reference},城乡居民医保补助`;
  });
  return [
    "账号：45001600101050001234,,,,,,,,",
    `期初余额,${yuan(openingFen)},期末余额,${yuan(balance)},,,,,`,
    "交易日期,贷方金额,借方金额,余额,对方户名,对方账号,流水号,凭证号,摘要",
    ...lines,
  ].join("\n");
}

function fileOf(content: string | Uint8Array, changes: Partial<AcceptStatement> = {}) {
  const bytes = Buffer.from(content);
  return {
    ...account,
    fileName: "对账单.csv",
    contentBase64: bytes.toString("base64"),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    warningsAcknowledged: true,
    ...changes,
  };
}

const accept = (content: string | Uint8Array, changes: Partial<AcceptStatement> = {}, by?: Actor) =>
  acceptStatement(office.as(by ?? team.accountant), {
    ...fileOf(content, changes),
    ...key(),
  });
const worklist = async () => agreed(await statementWorklist(office.as(team.accountant), account));
const confirm = (
  allocations: readonly { lineId: string; transferId: string; amountFen: string }[],
  by = team.accountant,
) => confirmMatches(office.as(by), { ...account, allocations, ...key() });
const proposed = (work: Awaited<ReturnType<typeof worklist>>) =>
  work.proposals.flatMap(({ allocations }) =>
    allocations.map(({ line, transfer: { id }, amountFen }) => ({
      lineId: line.id,
      transferId: id,
      amountFen,
    })),
  );
const stageOf = async (id: string) => {
  const { stage, match, arrivedFen } = agreed(
    await getTransfer(office.as(team.accountant), { id }),
  );
  return { stage, match, arrivedFen };
};

test("one line under the voucher pays all that was sent with it, once a person confirms it", async () => {
  const transfers = await sent();
  const total = transfers.reduce((sum, one) => sum + one.amountFen, 0n);
  const content = csvOf([
    [day, yuan(total), "", "拨款-77", "自治区财政厅"],
    [day, "", "30.00", "支-1", "某医院"],
  ]);
  const check = agreed(await checkStatement(office.as(team.accountant), fileOf(content)));
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

  agreed(await accept(content));
  expect(await stageOf(String(transfers[0]?.id))).toMatchObject({
    stage: "sent",
    match: "tentative",
    arrivedFen: "0",
  });
  const work = await worklist();
  expect(work.counts).toEqual({ proposals: 1, disputes: 0, unmatched: 0, onPaper: 0 });
  expect(work.proposals[0]).toMatchObject({ grade: "sure", why: "shared_number" });
  expect(refusalOf(await confirm(proposed(work), team.treasury))).toBe("role_needed");

  const done = agreed(await confirm(proposed(work)));
  expect(done).toMatchObject({ skipped: [], replayed: false });
  expect(done.done).toHaveLength(transfers.length);
  for (const one of transfers)
    expect(await stageOf(one.id)).toMatchObject({ stage: "arrived", match: "full" });
  expect((await worklist()).counts.proposals).toBe(0);
  const [line] = await office.db
    .select()
    .from(auditEntry)
    .orderBy(desc(auditEntry.number))
    .limit(1);
  expect(line).toMatchObject({ act: "transfer.confirm_arrival", userId: team.accountant.userId });
});

test("the sender and the preparer confirm no match either, whatever post they have got since", async () => {
  const [one] = await sent();
  if (one === undefined) throw new Error("no transfer");
  agreed(await accept(csvOf([[day, yuan(one.amountFen), "", "拨款-77", "财政厅"]])));
  const allocations = proposed(await worklist());
  expect(allocations).toHaveLength(1);
  for (const actor of [team.treasury, team.preparer]) {
    const other = await office.promote(actor, "fund_accountant");
    expect(agreed(await confirm(allocations, other)).skipped).toMatchObject([
      { reason: "segregation_same_person" },
    ]);
  }
});

test("several lines pay one transfer, and a line never pays more than it shows, nor a transfer more than is open", async () => {
  const [one, two] = await sent();
  if (one === undefined || two === undefined) throw new Error("no transfer");
  const half = one.amountFen / 2n;
  agreed(
    await accept(
      csvOf([
        [day, yuan(half), "", "x", "甲"],
        [day, yuan(one.amountFen - half + 5n), "", "y", "甲"],
      ]),
    ),
  );
  const { unmatched } = await worklist();
  const [a, b] = ["x", "y"].map((wanted) => unmatched.find((own) => own.reference === wanted));
  if (a === undefined || b === undefined) throw new Error("no lines");
  const asked = await confirm([
    { lineId: a.id, transferId: one.id, amountFen: half.toString() },
    { lineId: a.id, transferId: two.id, amountFen: "1" },
    { lineId: b.id, transferId: one.id, amountFen: (one.amountFen - half + 5n).toString() },
    { lineId: b.id, transferId: one.id, amountFen: (one.amountFen - half).toString() },
  ]);
  const { done, skipped } = agreed(asked);
  expect(done).toEqual([{ lineId: a.id, transferId: one.id }]);
  expect(skipped.map(({ lineId, reason }) => [lineId === a.id, reason]).toSorted()).toEqual([
    [false, "arrival_exceeds_open"],
    [false, "line_exceeded"],
    [true, "line_exceeded"],
  ]);
  const rest = [{ lineId: b.id, transferId: one.id, amountFen: (one.amountFen - half).toString() }];
  expect(agreed(await confirm(rest)).done).toHaveLength(1);
  expect(await stageOf(one.id)).toMatchObject({ stage: "arrived" });
  expect((await worklist()).unmatched).toMatchObject([{ id: b.id, openFen: "5" }]);
});

test("two lines of one amount stay with a person, who sees the candidates", async () => {
  const [one] = await sent();
  if (one === undefined) throw new Error("no transfer");
  const rows = [1, 2].map((n): Row => [day, yuan(one.amountFen), "", `n${n}`, "甲"]);
  agreed(await accept(csvOf(rows)));
  const { disputes, counts } = await worklist();
  expect(counts).toMatchObject({ proposals: 0, disputes: 2 });
  expect(disputes[0]?.candidates.flatMap(({ transfers }) => transfers)).toContainEqual(
    expect.objectContaining({ id: one.id }),
  );
});

test("the same file is refused, an overlapping one adds only its new lines, and the figures tie each time", async () => {
  const first: Row[] = [
    ["2022-12-01", "100.00", "", "a", "甲"],
    ["2022-12-02", "50.00", "", "b", "甲"],
  ];
  const content = csvOf(first);
  agreed(await accept(content));
  expect(await accept(content)).toMatchObject({
    problem: { kind: "statement_imported_before", number: 1 },
  });
  const second = agreed(await accept(csvOf([...first, ["2022-12-03", "7.00", "", "c", "乙"]])));
  expect(second).toMatchObject({ number: 2, newLineCount: 1 });
  expect(await office.db.$count(statementLine)).toBe(3);
  expect(await office.db.$count(statementEntry)).toBe(5);
  const kept = agreed(await listStatements(office.as(team.accountant), account));
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
      office = await openOffice();
      opened.push(office);
      team = await hireTeam(office);
    }
    const transfers = await sent();
    const rows = transfers.map((one, index): Row => [
      day,
      yuan(one.amountFen),
      "",
      `支-${index}`,
      "甲",
    ]);
    const opening = rows.slice(0, 3).reduce((sum, row) => sum + cents(row[1]), 10_000n);
    const parts = [csvOf(rows.slice(0, 3)), csvOf(rows.slice(3), opening)];
    for (const part of order) agreed(await accept(parts[part] ?? ""));
    const { proposals, disputes } = await worklist();
    seen.push({
      proposals: proposals
        .map(({ allocations }) =>
          allocations.map(({ line, transfer: own }) => `${line.reference} ${own.number}`),
        )
        .toSorted(),
      disputes: disputes
        .map(({ line, candidates }) => [
          line.reference,
          candidates.flatMap((one) => one.transfers.map(({ number }) => number)).toSorted(),
        ])
        .toSorted(),
    });
  }
  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0]).not.toMatchObject({ proposals: [], disputes: [] });
});

test("a corrected statement replaces the earlier one, which stays; what rested on its lines is to be taken back", async () => {
  const [one] = await sent();
  if (one === undefined) throw new Error("no transfer");
  const wrong = agreed(await accept(csvOf([[day, yuan(one.amountFen), "", "拨款-77", "甲"]])));
  const [allocation] = proposed(await worklist());
  if (allocation === undefined) throw new Error("nothing proposed");
  agreed(await confirm([allocation]));
  const supersedes = { statementId: wrong.statementId, reason: "银行重新出具了对账单" };
  const right = csvOf([[day, yuan(one.amountFen - 1n), "", "拨款-77", "甲"]]);
  const check = agreed(
    await checkStatement(office.as(team.accountant), fileOf(right, { supersedes })),
  );
  expect(check).toMatchObject({ newLineCount: 1, goneLineCount: 1 });
  agreed(await accept(right, { supersedes }));
  expect(refusalOf(await accept(`${right}\n`, { supersedes }))).toBe("statement_superseded");
  const { withdrawn } = await worklist();
  expect(withdrawn).toMatchObject([{ line: { id: allocation.lineId }, transferId: one.id }]);
  expect(agreed(await listStatements(office.as(team.accountant), account))).toMatchObject([
    { number: 2, supersedes: wrong.statementId },
    { number: 1, supersededBy: expect.any(String) },
  ]);

  const second = await office.hire("fund_accountant");
  const { arrivals } = agreed(await getTransfer(office.as(second), { id: one.id }));
  agreed(
    await reverseArrival(office.as(second), {
      arrivalId: String(arrivals[0]?.id),
      reason: "原对账单已被银行更正",
      ...key(),
    }),
  );
  expect(refusalOf(await confirm([allocation]))).toBeUndefined();
  expect(agreed(await confirm([allocation])).skipped).toMatchObject([
    { reason: "line_not_current" },
  ]);
  expect((await worklist()).withdrawn).toEqual([]);
});

test("money that was confirmed from paper is not proposed again when its line comes in", async () => {
  const [one] = await sent();
  if (one === undefined) throw new Error("no transfer");
  const paper = { arrivedOn: day, voucherNumber: "到账-9", ...key() };
  const amountFen = "12345";
  agreed(
    await confirmArrival(office.as(team.accountant), { ...paper, transferId: one.id, amountFen }),
  );
  agreed(await accept(csvOf([[day, "123.45", "", "到账-9", "甲"]])));
  expect((await worklist()).counts).toMatchObject({ onPaper: 1, unmatched: 0, proposals: 0 });
});

test("two who confirm one line at once spend it once", async () => {
  const [one, two] = await sent();
  if (one === undefined || two === undefined) throw new Error("no transfer");
  agreed(await accept(csvOf([[day, "1.00", "", "zz", "甲"]])));
  const [line] = (await worklist()).unmatched;
  const results = await Promise.all(
    [one, two, one, two].map(({ id }) =>
      confirm([{ lineId: String(line?.id), transferId: id, amountFen: "100" }]),
    ),
  );
  expect(results.flatMap((result) => agreed(result).done)).toHaveLength(1);
});

test("the database refuses a line spent twice and a statement whose lines do not make its sums", async () => {
  agreed(await accept(csvOf([[day, "1.00", "", "zz", "甲"]])));
  const [kept] = await office.db.select().from(statement);
  if (kept === undefined) throw new Error("no statement");
  const copy = { ...kept, id: newId(), number: 9, fileSha256: "0".repeat(64) };
  await expect(office.db.insert(statement).values(copy)).rejects.toMatchObject({
    cause: { message: expect.stringContaining("other sums than its lines") },
  });
});

test.each([
  ["does_not_tie", "日期,贷方,借方\n2022-12-01,1.00,\n", { openingFen: "0", closingFen: "200" }],
  ["no_opening_balance", "日期,贷方,借方\n2022-12-01,1.00,\n", {}],
  ["balance_breaks", "日期,贷方,借方,余额\n2022-12-01,1.00,,1.00\n2022-12-02,1.00,,3.00\n", {}],
  ["not_an_amount", "日期,贷方,借方\n2022-12-01,1e3,\n", {}],
  ["not_an_amount", "日期,贷方,借方\n2022-12-01,1.005,\n", {}],
  ["not_a_date", "日期,贷方,借方\n昨天,1.00,\n", {}],
  ["two_directions", "日期,贷方,借方\n2022-12-01,1.00,1.00\n", {}],
  ["no_amount", "日期,贷方,借方\n2022-12-01,,\n", {}],
  ["unknown_direction", "日期,金额,借贷标志\n2022-12-01,1.00,?\n", {}],
  ["date_in_future", "日期,贷方,借方\n2023-12-01,1.00,\n", { openingFen: "0", closingFen: "100" }],
  ["duplicate_column", "日期,贷方,收入,借方\n2022-12-01,1.00,1.00,\n", {}],
  ["statement_header_not_found", "地区,人数\n450102,5\n", {}],
  ["empty_file", "", {}],
] as const)("says %s of a file that is so, and keeps nothing", async (kind, text, balances) => {
  const file = fileOf(text, balances);
  const check = agreed(await checkStatement(office.as(team.accountant), file));
  expect(check.findings.map((finding) => finding.kind)).toContain(kind);
  expect(check.acceptable).toBe(false);
  expect(refusalOf(await acceptStatement(office.as(team.accountant), { ...file, ...key() }))).toBe(
    "file_not_acceptable",
  );
});

test("reads GBK, workbooks, amounts with thousands, a sign column and a bank's own reversal", async () => {
  const texts =
    '交易时间,交易金额,收支,账户余额\n2022/12/1 08:00:00,"1,000.00",收,1000.00\n20221202,-50,支,1050\n';
  const gbk = agreed(
    await checkStatement(office.as(team.accountant), fileOf(iconv.encode(texts, "gbk"))),
  );
  expect(gbk).toMatchObject({
    acceptable: true,
    openingFen: "0",
    closingFen: "105000",
    lines: [
      { bookedOn: "2022-12-01", direction: "credit", amountFen: "100000" },
      { bookedOn: "2022-12-02", direction: "credit", amountFen: "5000" },
    ],
  });
  const workbook = await writeXlsxWorkbook("明细", [
    ["账号", "45001600101050001234", null, null],
    ["期初余额", "0.00", "期末余额", "88.80"],
    ["记账日期", "收入金额", "支出金额", "凭证号码"],
    ["2022年12月1日", "88.80", null, "00123"],
    ["本期合计", "88.80", null, null],
  ]);
  const xlsx = agreed(await checkStatement(office.as(team.accountant), fileOf(workbook)));
  expect(xlsx).toMatchObject({
    format: "xlsx",
    acceptable: true,
    lineCount: 1,
    lines: [{ reference: "00123", amountFen: "8880" }],
  });
});

test("belongs to the accountants of the account's place", async () => {
  const content = csvOf([[day, "1.00", "", "zz", "甲"]]);
  const county = await office.hire("fund_accountant", "450102");
  expect(refusalOf(await accept(content, {}, county))).toBe("not_found");
  const elsewhere = await office.hire("fund_accountant", "450200");
  expect(refusalOf(await accept(content, {}, elsewhere))).toBe("not_found");
  expect(refusalOf(await accept(content, {}, team.preparer))).toBe("role_needed");
  const city = await office.hire("fund_accountant", "450100");
  agreed(await accept(content, {}, city));
  expect(refusalOf(await statementWorklist(office.as(elsewhere), account))).toBe("not_found");
});

test("two imports of one file at once keep it once", async () => {
  const content = csvOf([[day, "1.00", "", "zz", "甲"]]);
  const results = await Promise.all([1, 2, 3, 4].map(() => accept(content)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.map(refusalOf).filter((kind) => kind !== undefined)).toEqual(
    Array.from({ length: 3 }, () => "statement_imported_before"),
  );
  expect(await office.db.$count(statementLine)).toBe(1);
});
