import { Buffer } from "node:buffer";
import { loadGazetteer } from "@daowei/policies";
import { openXlsx, readXlsx, writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { fileWithReasons } from "./file-with-reasons.ts";
import type { Finding } from "./finding.ts";
import { openTable } from "./open-table.ts";
import { readHeadcounts } from "./read-headcounts.ts";

const scope = {
  placeCode: "450000",
  year: 2022,
  gazetteer: loadGazetteer(),
  insuredClasses: ["resident", "student_central"],
};
const read = (bytes: Uint8Array, fileName = "人数.csv") =>
  readHeadcounts({ fileName, bytes, ...scope });
const kindsOf = (findings: readonly Finding[]) => findings.map(({ kind }) => kind);
const errorsOf = (findings: readonly Finding[]) =>
  kindsOf(findings.filter(({ severity }) => severity === "error"));

async function returned(bytes: Uint8Array, fileName?: string): Promise<Uint8Array> {
  const { head, findings } = await read(bytes, fileName);
  if (head === null) throw new Error("the file has no table");
  const back = await fileWithReasons({ bytes, head, findings });
  if (back === undefined) throw new Error("the file was not given back");
  return back;
}

async function textsOf(bytes: Uint8Array): Promise<string[][]> {
  const opened = await openTable(bytes);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const [grid] = opened.value.grids;
  return (grid?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
}

describe("a CSV file", () => {
  const lines = [
    "区划代码,参保类别,人数,备注",
    '450102,居民,"1,234","他说""好"""',
    "",
    "459999,居民,5,",
    "450103,居民,12.5,=1+1",
    "450105,居民,7",
  ];

  test("comes back with a reason in each line at fault and every other character as it was", async () => {
    const back = await returned(Buffer.from(lines.join("\r\n")));
    const text = Buffer.from(back).toString("utf8");
    expect(text.startsWith("\u{FEFF}")).toBe(true);
    const found = text.slice(1).split("\r\n");
    expect(found).toHaveLength(lines.length);
    for (const [index, line] of lines.entries()) expect(found[index]?.startsWith(line)).toBe(true);
    expect(found[0]).toBe(`${lines[0]},错误原因`);
    expect(found[1]).toBe(lines[1]);
    expect(found[3]).toMatch(/^459999,居民,5,,✕ 区划代码「459999」：未匹配到行政区划。/u);
    expect(found[4]).toMatch(/^450103,居民,12\.5,=1\+1,✕ 人数「12\.5」：人数须是整数/u);
    expect(found[5]).toBe(lines[5]);
  });

  test("once mended is read without an error, whether its reasons were taken out or not", async () => {
    const back = Buffer.from(await returned(Buffer.from(lines.join("\n")))).toString("utf8");
    const mended = back.replace("459999", "450107").replace("12.5", "12");
    const again = await read(Buffer.from(mended));
    expect(errorsOf(again.findings)).toEqual([]);
    expect(again.rows.map(({ placeCode, heads }) => [placeCode, heads])).toEqual([
      ["450102", 1234n],
      ["450107", 5n],
      ["450103", 12n],
      ["450105", 7n],
    ]);
    expect(kindsOf(again.findings)).not.toContain("surplus_cells");
  });

  test("half mended comes back with the new reasons in the old column", async () => {
    const once = Buffer.from(await returned(Buffer.from(lines.join("\n")))).toString("utf8");
    const twice = await textsOf(await returned(Buffer.from(once.replace("459999", "450107"))));
    expect(twice[0]).toEqual(["区划代码", "参保类别", "人数", "备注", "错误原因"]);
    expect(twice[2]?.[4] ?? "").toBe("");
    expect(twice[3]?.[4]).toMatch(/人数须是整数/u);
  });

  test("with more cells in a line than it has headings does not lose a digit when it comes again", async () => {
    const bytes = Buffer.from("区划代码,参保类别,人数\n450102,居民,1,234\n450103,居民,5");
    const back = await returned(bytes);
    expect((await textsOf(back))[0]).toEqual(["区划代码", "参保类别", "人数", "", "错误原因"]);
    const again = await read(back);
    expect(errorsOf(again.findings)).toEqual(["surplus_cells"]);
  });

  test("in GB18030 comes back readable, in UTF-8", async () => {
    const back = await returned(iconv.encode(lines.join("\n"), "gb18030"));
    expect(Buffer.from(back).toString("utf8")).toContain("区划代码,参保类别,人数,备注,错误原因");
  });

  test("has its place at fault named by the sign of ours, so that nothing of it runs as a formula", async () => {
    const bytes = Buffer.from('地区,参保类别,人数\n"=HYPERLINK(""http://x.invalid"")",居民,5');
    const [, row] = await textsOf(await returned(bytes));
    expect(row?.[3]).toMatch(/^✕ /u);
  });
});

describe("a workbook", () => {
  const made = () =>
    writeXlsx({
      sheets: [
        {
          name: "人数",
          rows: [
            ["某地参保人数表", null, null],
            ["区划代码", "参保类别", "人数"],
            ["450102", "居民", 312480],
            ["0451", "居民", "1,234"],
            ["450103", "居民", 12.5],
            ["450105", "居民", null],
          ],
          cells: new Map([
            ["5,2", { formula: "C3+7", formulaResult: 312487 }],
            ["4,2", { style: { numFmt: "#,##0.00", font: { bold: true } } }],
          ]),
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
        },
        { name: "说明", rows: [["请勿改动"]] },
      ],
    });

  test("comes back with reasons and red cells, and everything else as it was", async () => {
    const before = await made();
    const back = await returned(before, "人数.xlsx");
    const [own, others] = (await openXlsx(back, { readStyles: true })).sheets;
    const original = (await readXlsx(before)).sheets[0];
    expect(others?.rows).toEqual([["请勿改动"]]);
    expect(own?.merges).toEqual(original?.merges);
    for (const [index, row] of (original?.rows ?? []).entries())
      expect(own?.rows[index]?.slice(0, 3)).toEqual(row);
    expect(own?.cells?.get("5,2")).toMatchObject({ formula: "C3+7", formulaResult: 312487 });
    expect(own?.rows[1]?.[3]).toBe("错误原因");
    expect(own?.rows[3]?.[3]).toMatch(/^✕ A 区划代码「0451」/u);
    const wrong = own?.cells?.get("4,2")?.style;
    expect(JSON.stringify(wrong?.fill)).toContain("FFC7CE");
    expect(wrong).toMatchObject({ numFmt: "#,##0.00", font: { bold: true } });
    expect(own?.cells?.get("2,2")?.style?.fill).toBeUndefined();
  });

  test("once mended in the same workbook is read without an error", async () => {
    const workbook = await openXlsx(await returned(await made(), "人数.xlsx"), {
      readStyles: true,
    });
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("no sheet came back");
    for (const [row, column, value] of [
      [3, 0, "450107"],
      [4, 2, 12],
    ] as const) {
      const values = sheet.rows[row];
      if (values !== undefined) values[column] = value;
      sheet.cells?.delete(`${row},${column}`);
    }
    const rows = sheet.rows.map((row) => row.slice());
    const again = await read(await writeXlsx({ sheets: [{ name: "人数", rows }] }), "人数.xlsx");
    expect(errorsOf(again.findings)).toEqual([]);
    expect(again.rows.map(({ heads }) => heads)).toEqual([312_480n, 1234n, 12n, 312_487n]);
  });
});
