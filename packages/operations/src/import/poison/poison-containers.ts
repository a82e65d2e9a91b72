import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { bytes, csv, good, head, row, sheet, sheets } from "./poison-file.ts";
import type { PoisonFile } from "./poison-file.ts";
import { workbookOf, zipOf } from "./xlsx-parts.ts";

const zeros = Buffer.alloc(30 * 1024 * 1024, 0x20);
const oldOffice = Buffer.from("d0cf11e0a1b11ae1", "hex");

/** Rows that compress too little to look like a bomb. */
function rowsOf(count: number, cells: string): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const noise = createHash("sha256").update(String(index)).digest("base64");
    return `<row r="${index + 1}" spans="${noise}">${cells}</row>`;
  });
  return rows.join("");
}

export const people: readonly PoisonFile[] = [
  csv(
    "identity numbers",
    `place_code,insured_class,heads,证号\n451423,resident,1,11010519491231002X\n`,
  ),
  csv("identity numbers in a column of heads", `${head}\n451423,resident,11010519491231002X\n`),
  csv("identity numbers with spaces", `${head},a\n451423,resident,1,110105 19491231 002X\n`),
  csv("a heading for identity numbers", `${head},身份证号\n451423,resident,1,\n`),
  csv("a heading for names", `${head},姓名\n451423,resident,1,某\n`),
  csv(
    "names without a heading",
    `${head},x\n${["张三", "李四", "王五五", "赵六", "刘七", "陈八"].map((name) => `451423,resident,1,${name}`).join("\n")}\n`,
  ),
  csv(
    "an identity number where a place should be",
    `地区,参保类别,人数\n110105194912310021,居民,1\n`,
  ),
  sheets("identity numbers as rounded numbers on a hidden sheet", sheet("人数", row), {
    name: "名册",
    hidden: true,
    rows: [["a"], [110_105_194_912_310_020]],
  }),
];

export const encodings: readonly PoisonFile[] = [
  csv("UTF-8 with a mark", `\u{FEFF}${head}\n${good}\n`),
  csv("GBK", `地区,参保类别,人数\n龙州县,普通居民,5\n`, "gbk"),
  csv(
    "GB18030 with a rare character",
    `地区,参保类别,人数\n龙州县,普通居民,5\n注:\u{20BB7},,\n`,
    "gb18030",
  ),
  csv(
    "UTF-16LE with a mark, tabs",
    `\u{FEFF}地区\t参保类别\t人数\r\n龙州县\t普通居民\t5\r\n`,
    "utf16le",
  ),
  csv("UTF-16BE without a mark", `${head}\n${good}\n`, "utf16be"),
  csv("semicolons", `place_code;insured_class;heads\n451423;resident;5\n`),
  csv("full-width commas", `区划代码，参保类别，人数\n451423，居民，5\n`),
  csv("line ends of an old Mac", `${head}\r${good}\r450102,resident,x\r`),
  csv("quoted cells over two lines", `${head}\n"451423\n","resident",5\n459999,resident,5\n`),
  csv("a quote that never closes", `${head}\n451423,"resident,5\n`),
  csv("characters lost before", `地区,参保类别,人数\n龙州\u{FFFD},居民,5\n`),
  bytes("bytes that are no text", "人数.csv", Buffer.from("ff00ff00ff80", "hex")),
  bytes("bytes of no encoding", "人数.csv", Buffer.from("706c6163655f636f64652cff0a", "hex")),
];

export const notTables: readonly PoisonFile[] = [
  bytes("empty file", "人数.csv", Buffer.alloc(0)),
  csv("blank lines only", "\n\n , ,\n"),
  bytes("a .xls renamed .xlsx", "人数.xlsx", Buffer.concat([oldOffice, Buffer.alloc(600)])),
  bytes(
    "a workbook with a password",
    "人数.xlsx",
    Buffer.concat([oldOffice, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]),
  ),
  bytes("a PDF renamed .csv", "人数.csv", Buffer.from("%PDF-1.7\n…")),
  bytes(
    "a web page renamed .xls",
    "人数.xls",
    Buffer.from("<html><table><tr><td>1</td></tr></table></html>"),
  ),
  csv("a command file", "#!/bin/sh\nrm -rf /\n"),
  bytes(
    "a zip that is no workbook",
    "人数.xlsx",
    zipOf([{ name: "a.txt", content: Buffer.from("a") }]),
  ),
  bytes(
    "a Word document renamed .xlsx",
    "人数.xlsx",
    zipOf([{ name: "word/document.xml", content: Buffer.from("<a/>") }]),
  ),
  bytes(
    "a workbook with macros",
    "人数.xlsm",
    workbookOf("<sheetData/>", [{ name: "xl/vbaProject.bin", content: Buffer.from("x") }]),
  ),
  bytes("a workbook cut off", "人数.xlsx", workbookOf("<sheetData/>").subarray(0, 700)),
  bytes(
    "a workbook with a wrong checksum",
    "人数.xlsx",
    workbookOf("<sheetData/>", [
      { name: "xl/media/a.xml", content: Buffer.from("a"), checksum: 1 },
    ]),
  ),
  bytes("a workbook whose XML is broken", "人数.xlsx", workbookOf("<sheetData><row")),
  bytes(
    "a zip bomb",
    "人数.xlsx",
    workbookOf("<sheetData/>", [{ name: "xl/media/a.xml", content: zeros }]),
  ),
  bytes(
    "a zip bomb whose directory lies",
    "人数.xlsx",
    workbookOf("<sheetData/>", [{ name: "xl/media/a.xml", content: zeros, declaredBytes: 100 }]),
  ),
  bytes("more than 20 MB", "人数.csv", Buffer.alloc(20 * 1024 * 1024 + 1, 0x2c)),
  csv("more than 50,000 rows", `${head}\n${`${good}\n`.repeat(50_011)}`),
  csv("a million empty lines", `${head}\n${"\n".repeat(1_000_000)}`),
  bytes(
    "a workbook of more than 50,000 rows",
    "人数.xlsx",
    workbookOf(`<sheetData>${rowsOf(50_100, "")}</sheetData>`),
  ),
  bytes(
    "a workbook of more than two million cells",
    "人数.xlsx",
    workbookOf(`<sheetData>${rowsOf(20_100, "<c/>".repeat(100))}</sheetData>`),
  ),
  csv("a cell of a million characters", `${head}\n451423,resident,${"1".repeat(1_000_000)}\n`),
  csv("more than two million cells", `${head}\n${`${",".repeat(199)}\n`.repeat(10_100)}`),
  csv("more than 200 columns", `${head}${",x".repeat(300)}\n${good}${",1".repeat(300)}\n`),
];

export const workbooks: readonly PoisonFile[] = [
  sheets("a good workbook", sheet("人数", row)),
  sheets("codes as numbers", sheet("人数", [451_423, "普通居民", 5])),
  sheets("numbers as text", sheet("人数", ["451423", "普通居民", " 5 "])),
  sheets(
    "fractions, dates, truth and errors",
    sheet(
      "人数",
      [451_423, "居民", 12.5],
      [450_102, "居民", new Date(Date.UTC(2024, 0, 5))],
      [450_103, "居民", true],
      [450_105, "居民", "#REF!"],
    ),
  ),
  sheets("a number of 21 digits", sheet("人数", [451_423, "居民", 1e20])),
  sheets(
    "the table on the second sheet",
    { name: "说明", rows: [["填表说明"]] },
    sheet("人数", row),
  ),
  sheets("the table on two sheets", sheet("一月", row), sheet("二月", row)),
  sheets(
    "the table on a hidden sheet only",
    { name: "说明", rows: [["填表说明"]] },
    { ...sheet("人数", row), hidden: true },
  ),
  sheets("a hidden sheet beside", sheet("人数", row), {
    name: "底稿",
    rows: [["x"]],
    hidden: true,
  }),
  sheets("a hidden row", {
    ...sheet("人数", row, ["450102", "普通居民", 7]),
    rowDefs: new Map([[2, { hidden: true }]]),
  }),
  sheets("a formula", {
    ...sheet("人数", ["451423", "普通居民", 5]),
    cells: new Map([["1,2", { value: 5, type: "formula", formula: "2+3", formulaResult: 5 }]]),
  }),
  sheets("a command as text", sheet("人数", ["451423", "普通居民", "=cmd|' /C calc'!A0"])),
  sheets("places merged over their classes", {
    ...sheet("人数", ["451423", "普通居民", 5], [null, "持居住证", 1]),
    merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
  }),
  sheets("heads merged", {
    ...sheet("人数", ["451423", "普通居民", 5], ["450102", "普通居民", null]),
    merges: [{ startRow: 1, startCol: 2, endRow: 2, endCol: 2 }],
  }),
  sheets("a header of two lines with merged cells", {
    name: "人数",
    rows: [
      ["2022年参保人数(示例数据)"],
      ["区划代码", "地区", "参保人数", null, null],
      [null, null, "普通居民", "持居住证", "合计"],
      ["451423", "龙州县", 5, 1, 6],
    ],
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 4 },
      { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
      { startRow: 1, startCol: 1, endRow: 2, endCol: 1 },
      { startRow: 1, startCol: 2, endRow: 1, endCol: 4 },
    ],
  }),
  bytes(
    "a validation over whole columns",
    "人数.xlsx",
    workbookOf(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>place_code</t></is></c><c r="B1" t="inlineStr"><is><t>insured_class</t></is></c><c r="C1" t="inlineStr"><is><t>heads</t></is></c></row><row r="2"><c r="A2"><v>451423</v></c><c r="B2" t="inlineStr"><is><t>resident</t></is></c><c r="C2"><v>5</v></c></row></sheetData><dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>0</formula1></dataValidation></dataValidations>',
    ),
  ),
  bytes(
    "a cell in the last corner",
    "人数.xlsx",
    workbookOf(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    ),
  ),
  bytes(
    "a merge over the whole sheet",
    "人数.xlsx",
    workbookOf(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ),
  ),
  bytes(
    "an entity that grows",
    "人数.xlsx",
    workbookOf(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a;&#x110000;</t></is></c></row></sheetData>',
    ),
  ),
  {
    about: "a CSV named .xlsx",
    fileName: "人数.xlsx",
    bytes: () => Buffer.from(`${head}\n${good}\n`),
  },
];
