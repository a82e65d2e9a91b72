import { auditEntry } from "@daowei/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeSound } from "../testing/close-sound.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { exportWorkbook } from "./export-workbook.ts";
import { a4Across, openInLibreOffice, totalOf } from "./libre-office.fixture.ts";
import { cellsOf, partsOf } from "./workbook-parts.fixture.ts";

let office: Office;
let team: Team;
let batchId: string;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  const subjects = { functionCode: "2081107", economicCode: "51301" };
  const title = '=HYPERLINK("http://x.invalid","点我")';
  batchId = (await issueDraft(office, team, await draftBatch(office, team, { title, ...subjects })))
    .id;
}, 120_000);
afterAll(() => closeSound(office));

async function batchWorkbook(unit: "yuan" | "wan", totals?: "first" | "last") {
  const asked = { table: "batch", id: batchId, unit, totals } as const;
  return agreed(await exportWorkbook(office.as(team.preparer), asked));
}

const bytesOf = ({ contentBase64 }: { contentBase64: string }) =>
  Buffer.from(contentBase64, "base64");

test("分配表 has its title over all columns, the unit, a header of two rows, and 合计 in the first row of data", async () => {
  const parts = partsOf(bytesOf(await batchWorkbook("wan")));
  const cells = cellsOf(parts, "sheet1");
  const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
  expect(cells.get("A1")?.value).toContain("分配表（桂财社〔2022〕1号）");
  expect(sheet).toContain('<mergeCell ref="A1:H1"/>');
  expect(cells.get("H2")?.value).toBe("单位：万元");
  expect(cells.get("A2")?.value).toContain("功能分类科目 2081107　经济分类科目 51301");
  const names = ["A3", "B3", "C3", "C4", "F4", "G3"];
  expect(names.map((name) => cells.get(name)?.value)).toEqual([
    "地区",
    "参保人数（人）",
    "各级财政应拨金额",
    "中央",
    "县级",
    "合计",
  ]);
  expect(sheet).toContain('<mergeCell ref="A3:A4"/>');
  expect(cells.get("A5")?.value).toBe("合计");
  expect(sheet).toMatch(/orientation="landscape"/u);
  expect(sheet).toMatch(/paperSize="9"/u);
  expect(parts.get("xl/workbook.xml")).toMatch(
    /_xlnm\.Print_Area[^>]*>[^<]*\$A\$1:\$[A-Z]+\$\d+</u,
  );
  expect(parts.get("xl/workbook.xml")).toMatch(/_xlnm\.Print_Titles[^>]*>[^<]*\$3:\$4</u);
});

/** What a sheet's sum comes to, worked out in whole numbers: `SUM(C6:C9)+C12`. */
function workedOut(formula: string, valueOf: (name: string) => bigint): bigint {
  return formula.split("+").reduce((sum, part) => {
    const range = /^SUM\(([A-Z]+)(\d+):[A-Z]+(\d+)\)$/u.exec(part);
    if (range === null) return sum + valueOf(part);
    const [, column = "", first, last] = range;
    let whole = 0n;
    for (let line = Number(first); line <= Number(last); line += 1)
      whole += valueOf(`${column}${line}`);
    return sum + whole;
  }, 0n);
}

test.each([
  ["yuan", "first"],
  ["wan", "first"],
  ["yuan", "last"],
] as const)(
  "every sum of the sheet is a formula that comes to the amount to the fen, in %s with 合计 %s",
  async (unit, totals) => {
    const cells = cellsOf(partsOf(bytesOf(await batchWorkbook(unit, totals))), "sheet1");
    const decimals = unit === "wan" ? 6 : 2;
    const inFen = (text: string) => {
      const [whole = "", part = ""] = text.split(".");
      return BigInt(whole + part.padEnd(decimals, "0"));
    };
    const valueOf = (name: string): bigint => {
      const cell = cells.get(name);
      if (cell === undefined || cell.value === null) return 0n;
      expect(cell.isText).toBe(false);
      return inFen(cell.value);
    };
    const sums = [...cells].filter(([, { formula }]) => formula !== null);
    expect(sums.length).toBeGreaterThan(6);
    for (const [name, { formula }] of sums)
      expect([name, workedOut(formula ?? "", valueOf)]).toEqual([name, valueOf(name)]);
    const total = [...cells].find(([name, { value }]) => /^A\d/u.test(name) && value === "合计");
    const line = total?.[0].slice(1) ?? "";
    expect(sums.some(([name]) => name === `B${line}`)).toBe(true);
    expect(cells.get("A5")?.value === "合计").toBe(totals === "first");
  },
);

test("no text of anybody's runs as a formula, neither there nor in the data sheet", async () => {
  const parts = partsOf(bytesOf(await batchWorkbook("yuan")));
  for (const sheet of ["sheet1", "sheet2"]) {
    for (const [name, { formula, value, isText }] of cellsOf(parts, sheet)) {
      expect([name, formula ?? "SUM"]).toEqual([name, expect.stringMatching(/^(?:SUM|[A-Z]+\d)/u)]);
      if (isText) expect([name, value]).toEqual([name, expect.not.stringMatching(/^[=+@-]/u)]);
    }
  }
});

test("that a table was taken stays in the record, with the hash of its bytes", async () => {
  const { sha256, fileName } = await batchWorkbook("yuan");
  const entries = await office.db
    .select()
    .from(auditEntry)
    .where(eq(auditEntry.act, "table.export"));
  const last = entries.at(-1);
  expect(last).toMatchObject({ objectKind: "batch", objectId: batchId, summary: fileName });
  expect(last?.payload).toContain(sha256);
  expect(last?.userName).toBe(team.preparer.userName);
});

test("到位情况表 and 未达账项 are there too, and another place's tables are not", async () => {
  const calling = office.as(team.accountant);
  const year = { fiscalYear: 2022, unit: "wan" } as const;
  const overview = agreed(
    await exportWorkbook(calling, { table: "overview", placeCode: "450000", ...year }),
  );
  const cells = cellsOf(partsOf(bytesOf(overview)), "sheet1");
  expect(["A3", "B3", "E3", "F3", "A4"].map((name) => cells.get(name)?.value)).toEqual([
    "地区",
    "应到位",
    "到位率（占全年）",
    "到位率（占今日到期）",
    "合计",
  ]);
  agreed(
    await exportWorkbook(calling, { table: "open_items", fundAccountCode: "450100", ...year }),
  );
  const elsewhere = office.as(await office.hire("preparer", "460000"));
  expect(
    refusalOf(await exportWorkbook(elsewhere, { table: "batch", id: batchId, unit: "yuan" })),
  ).toBe("not_found");
  expect(
    refusalOf(await exportWorkbook(elsewhere, { table: "overview", placeCode: "450000", ...year })),
  ).toBe("not_found");
});

test("期限表 has every date with its origin, and of money that several dates speak of no sum", async () => {
  const year = { fiscalYear: 2022, unit: "yuan", placeCode: "450000" } as const;
  const workbook = agreed(
    await exportWorkbook(office.as(team.preparer), { table: "deadlines", ...year }),
  );
  expect(workbook.fileName).toBe("广西壮族自治区2022年 期限表.xlsx");
  const cells = cellsOf(partsOf(bytesOf(workbook)), "sheet1");
  expect(["A5", "D5", "F5"].map((name) => cells.get(name)?.value)).toEqual([
    "2022-12-31",
    "国家统一期限",
    "临近",
  ]);
  expect([...cells.values()].every(({ formula }) => formula === null)).toBe(true);
});

test("LibreOffice reckons the same totals and prints A4 pages across", async () => {
  const opened = await openInLibreOffice(bytesOf(await batchWorkbook("yuan")));
  if (opened === null) return;
  const total = totalOf(opened);
  expect(total).toContain("128,100,000.00");
  expect(opened.csv).not.toContain("#");
  expect(opened.pdf).toMatch(a4Across);
}, 120_000);

test("测算模拟 says 模拟 in its name, titles, sheets and on every page, and its sheets add up by themselves", async () => {
  const { preparer } = team;
  const headcountVersionId = await office.importHeadcounts({
    importer: preparer,
    fiscalYear: 2022,
    placeCode: "450000",
    rows: [
      { placeCode: "451423", insuredClass: "resident", heads: 1_000n },
      { placeCode: "450102", insuredClass: "resident", heads: 1_000n },
    ],
  });
  const asked = {
    table: "what_if",
    unit: "yuan",
    fiscalYear: 2022,
    placeCode: "450000",
    policyId: "gx-2022",
    headcountVersionId,
    scenarios: [
      { letter: "B", name: "=1+1", set: [{ path: "standard", value: "+30" }] },
      { letter: "C", name: "", set: [{ path: "heads", value: "-2%" }] },
    ],
  } as const;
  const workbook = agreed(await exportWorkbook(office.as(preparer), asked));
  expect(workbook.fileName).toBe("模拟 广西壮族自治区2022年 财政补助资金测算.xlsx");
  const parts = partsOf(bytesOf(workbook));
  const names = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet name="([^"]+)"/gu)];
  expect(names.map(([, name]) => name)).toEqual([
    "模拟 方案对照",
    "模拟 方案B 按地区",
    "模拟 方案C 按地区",
    "模拟数据",
    "模拟数据说明",
  ]);
  for (const sheet of ["sheet1", "sheet2", "sheet3"]) {
    const xml = parts.get(`xl/worksheets/${sheet}.xml`) ?? "";
    expect(xml).toContain("<oddHeader>&amp;C&amp;28模拟　不作拨付依据</oddHeader>");
    expect(xml).toMatch(/<oddFooter>&amp;L模拟 /u);
    expect(cellsOf(parts, sheet).get("A1")?.value).toContain("（模拟）");
  }
  const levels = cellsOf(parts, "sheet1");
  expect(["A4", "B4", "C4", "D4", "F4"].map((name) => levels.get(name)?.value)).toEqual([
    "合计",
    "1220000",
    "1280000",
    "60000",
    "-24400",
  ]);
  expect(levels.get("C4")?.formula).toBe("SUM(C5:C8)");
  const texts = [...levels.values()].map(({ value }) => value ?? "");
  expect(texts.some((text) => text.startsWith("方案C：人数增长：0% → -2%"))).toBe(true);
  expect(texts.some((text) => /方案B =1\+1：.*补助标准.*610 → 640/u.test(text))).toBe(true);
  const places = cellsOf(parts, "sheet2");
  expect(places.get("B5")?.formula).toBe("SUM(B6:B7)");
  const opened = await openInLibreOffice(bytesOf(workbook));
  if (opened === null) return;
  const total = totalOf(opened);
  for (const amount of ["1,220,000.00", "1,280,000.00", "60,000.00", "-24,400.00"])
    expect(total).toContain(amount);
  expect(opened.csv).not.toContain("#");
  expect(opened.csv).toContain("=1+1");
  expect(opened.pdf).toMatch(a4Across);
}, 120_000);
