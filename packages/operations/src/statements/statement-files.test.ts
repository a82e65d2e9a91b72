import { statementLine } from "@daowei/db/schema";
import iconv from "iconv-lite";
import { afterAll, beforeEach, expect, test } from "vitest";
import { writeXlsxWorkbook } from "../exports/write-workbook.ts";
import { agreed, refusalOf } from "../testing/index.ts";
import { acceptStatement } from "./accept-statement.ts";
import { checkStatement } from "./check-statement.ts";
import {
  account,
  csvOf,
  day,
  fileOf,
  type FundAccount,
  key,
  openFundAccount,
} from "./fund-account.fixture.ts";
import { statementWorklist } from "./worklist.ts";

let here: FundAccount;
const opened: FundAccount[] = [];
beforeEach(async () => {
  here = await openFundAccount();
  opened.push(here);
});
afterAll(() => Promise.all(opened.map(({ office }) => office.close())));

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
  const check = agreed(await checkStatement(here.office.as(here.team.accountant), file));
  expect(check.findings.map((finding) => finding.kind)).toContain(kind);
  expect(check.acceptable).toBe(false);
  expect(
    refusalOf(await acceptStatement(here.office.as(here.team.accountant), { ...file, ...key() })),
  ).toBe("file_not_acceptable");
});

test("reads GBK, workbooks, amounts with thousands, a sign column and a bank's own reversal", async () => {
  const texts =
    '交易时间,交易金额,收支,账户余额\n2022/12/1 08:00:00,"1,000.00",收,1000.00\n20221202,-50,支,1050\n';
  const gbk = agreed(
    await checkStatement(here.office.as(here.team.accountant), fileOf(iconv.encode(texts, "gbk"))),
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
  const xlsx = agreed(await checkStatement(here.office.as(here.team.accountant), fileOf(workbook)));
  expect(xlsx).toMatchObject({
    format: "xlsx",
    acceptable: true,
    lineCount: 1,
    lines: [{ reference: "00123", amountFen: "8880" }],
  });
});

test("belongs to the accountants of the account's place", async () => {
  const content = csvOf([[day, "1.00", "", "zz", "甲"]]);
  const county = await here.office.hire("fund_accountant", "450102");
  expect(refusalOf(await here.accept(content, {}, county))).toBe("not_found");
  const elsewhere = await here.office.hire("fund_accountant", "450200");
  expect(refusalOf(await here.accept(content, {}, elsewhere))).toBe("not_found");
  expect(refusalOf(await here.accept(content, {}, here.team.preparer))).toBe("role_needed");
  const city = await here.office.hire("fund_accountant", "450100");
  agreed(await here.accept(content, {}, city));
  expect(refusalOf(await statementWorklist(here.office.as(elsewhere), account))).toBe("not_found");
});

test("two imports of one file at once keep it once", async () => {
  const content = csvOf([[day, "1.00", "", "zz", "甲"]]);
  const results = await Promise.all([1, 2, 3, 4].map(() => here.accept(content)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.map(refusalOf).filter((kind) => kind !== undefined)).toEqual(
    Array.from({ length: 3 }, () => "statement_imported_before"),
  );
  expect(await here.office.db.$count(statementLine)).toBe(1);
});
