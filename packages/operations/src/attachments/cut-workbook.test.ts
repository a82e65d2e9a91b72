import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { workbookOf } from "../import/poison/xlsx-parts.ts";
import { cutWorkbook, shownLimits } from "./cut-workbook.ts";

async function workbook(): Promise<Uint8Array> {
  const many = Array.from({ length: shownLimits.rows + 7 }, (_, row) =>
    Array.from({ length: shownLimits.columns + 3 }, (_, column) => row * column),
  );
  return await writeXlsx({
    sheets: [
      {
        name: "测算表",
        rows: [
          ["2022年测算表", null, null],
          ["地区", "人数", "金额"],
          ["龙州县", 100_000, 6_100_000.5],
          ["合计", null, "长".repeat(shownLimits.cellLength + 1)],
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
        cells: new Map([["3,1", { formula: "SUM(B3:B3)", formulaResult: 100_000 }]]),
      },
      { name: "底稿", hidden: true, rows: many },
    ],
  });
}

test("a workbook is shown as its values: sheets by name, hidden ones said to be so, a merged cell once, no formula run", async () => {
  const shown = await cutWorkbook(await workbook(), 0);
  expect(shown.sheets).toEqual([
    { name: "测算表", hidden: false },
    { name: "底稿", hidden: true },
  ]);
  expect(shown.notShown).toBeNull();
  const texts = shown.rows.map(({ cells }) => cells.map(({ text }) => text));
  expect(texts[0]?.join("")).toBe("2022年测算表");
  expect(texts[2]).toEqual(["龙州县", "100000", "6100000.5"]);
  expect(shown.rows[3]?.cells[1]).toEqual({ text: "100000", number: true, formula: true });
  expect(texts[3]?.[2]).toHaveLength(shownLimits.cellLength + 1);
});

test("only so many rows and columns are shown, and what is left out is counted", async () => {
  const shown = await cutWorkbook(await workbook(), 1);
  expect(shown).toMatchObject({ moreRows: 7, moreColumns: 3, columns: shownLimits.columns });
  expect(shown.rows).toHaveLength(shownLimits.rows);
});

test("what an import refuses is not shown either, and the reason is said", async () => {
  const macros = workbookOf("<worksheet/>", [
    { name: "xl/vbaProject.bin", content: Buffer.from("x") },
  ]);
  expect((await cutWorkbook(macros, 0)).notShown).toContain("vbaProject");
  const torn = (await workbook()).slice(0, 400);
  expect((await cutWorkbook(torn, 0)).notShown).not.toBeNull();
});
