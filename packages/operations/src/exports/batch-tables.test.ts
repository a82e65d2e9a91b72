import { afterAll, beforeAll, expect, test } from "vitest";
import { closeSound } from "../testing/close-sound.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
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
  batchId = (await draftBatch(office, team)).id;
}, 120_000);
afterAll(() => closeSound(office));

const bytesOf = ({ contentBase64 }: { contentBase64: string }) =>
  Buffer.from(contentBase64, "base64");

test("拨付批次表 holds the batches of the page in its order, says what they were chosen by, and adds them up", async () => {
  const second = await draftBatch(office, team, {
    headcountVersionId: await office.importHeadcounts({
      importer: team.preparer,
      fiscalYear: 2022,
      placeCode: "450000",
      rows: [{ placeCode: "450103", insuredClass: "resident", heads: 10n }],
    }),
  });
  const asked = {
    table: "batches",
    unit: "yuan",
    fiscalYear: 2022,
    placeCode: "450000",
    ids: [second.id, batchId],
    filters: ["草稿", "=1+1"],
  } as const;
  const written = agreed(await exportWorkbook(office.as(team.preparer), asked));
  const cells = cellsOf(partsOf(bytesOf(written)), "sheet1");
  expect(cells.get("A1")?.value).toBe("广西壮族自治区2022年拨付批次表");
  expect(cells.get("A2")?.value).toContain("筛选：草稿；=1+1");
  expect(cells.get("L2")?.value).toBe("单位：元");
  expect(["A4", "C5", "C6"].map((name) => cells.get(name)?.value)).toEqual([
    "合计 2 批",
    "2022年第2期",
    "2022年第1期",
  ]);
  expect(cells.get("H4")?.formula).toBe("SUM(H5:H6)");
  const data = cellsOf(partsOf(bytesOf(written)), "sheet2");
  expect([data.get("A1")?.value, data.get("Q1")?.value]).toEqual(["id", "updated_at"]);
  expect(data.get("Q2")?.value).toMatch(/^2022-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/u);
  const explained = cellsOf(partsOf(bytesOf(written)), "sheet3");
  expect([explained.get("A18")?.value, explained.get("B18")?.value]).toEqual([
    "updated_at",
    "最近变动时间（北京时间）",
  ]);
  const foreign = office.as(await office.hire("preparer", "451400"));
  expect(refusalOf(await exportWorkbook(foreign, asked))).toBe("not_found");
  const ofCity = { ...asked, placeCode: "451400" };
  expect(refusalOf(await exportWorkbook(office.as(team.preparer), ofCity))).toBe("not_found");
  const opened = await openInLibreOffice(bytesOf(written));
  if (opened === null) return;
  expect(totalOf(opened)).toContain("128,106,100.00");
  expect(opened.csv).toContain("=1+1");
  expect(opened.csv).not.toContain("#");
  expect(opened.pdf).toMatch(a4Across);
}, 120_000);

test("批次对比表 adds up both sides and the difference by formulas, and never the heads of several levels", async () => {
  const asked = { table: "batch_comparison", id: batchId, withId: batchId, unit: "wan" } as const;
  const written = agreed(await exportWorkbook(office.as(team.reviewer), asked));
  const cells = cellsOf(partsOf(bytesOf(written)), "sheet1");
  expect(cells.get("A5")?.value).toBe("合计");
  for (const column of ["F", "I", "J"])
    expect(cells.get(`${column}5`)?.formula).toMatch(new RegExp(`^SUM\\(${column}6:`, "u"));
  expect(cells.get("D5")?.formula ?? null).toBeNull();
  expect(cells.get("J5")?.value).toBe("0");
  expect(cells.get("B6")?.value).toBe("普通居民");
  const opened = await openInLibreOffice(bytesOf(written));
  if (opened === null) return;
  expect(totalOf(opened).match(/12,810\.00/gu)).toHaveLength(2);
  expect(opened.csv).not.toContain("#");
  expect(opened.pdf).toMatch(a4Across);
}, 120_000);
