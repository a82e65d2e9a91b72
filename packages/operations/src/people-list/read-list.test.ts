import { Buffer } from "node:buffer";
import { loadGazetteer } from "@daowei/policies";
import { writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { csvOf, type Filled, tableOf, xlsxOf } from "./list.fixture.ts";
import { readPeopleList } from "./read-list.ts";

const gazetteer = loadGazetteer();
const read = (bytes: Uint8Array, placeCode = "450000") =>
  readPeopleList({ bytes, placeCode, year: 2022, gazetteer });
const kindsIn = async (rows: readonly Filled[]) => {
  const { findings } = await read(csvOf(rows));
  return findings.map(({ kind, line, column }) => `${line ?? ""} ${column ?? ""} ${kind}`);
};
const wang = { name: "经办丙", username: "wang.wei" };
// A number with the form of an identity number and of nobody: its place code is given to no place.
const number = "990000199001011230";

test("a workbook, a CSV in UTF-8 and one in GB18030 say the same", async () => {
  const rows = [
    { ...wang, endsOn: "2022-12-31" },
    { name: "复核丙", username: "li.ming", role: "复核", code: "", place: "南宁市" },
  ];
  const expected = [
    {
      line: 2,
      ...wang,
      role: "preparer",
      placeCode: "450100",
      placeName: "南宁市",
      officeName: "市财政局",
      endsOn: "2022-12-31",
    },
    expect.objectContaining({ line: 3, role: "reviewer", placeCode: "450100", endsOn: null }),
  ];
  const inGb = iconv.encode(csvOf(rows).toString(), "gb18030");
  for (const bytes of [await xlsxOf(rows), csvOf(rows), inGb]) {
    const { rows: found, findings } = await read(bytes);
    expect(findings).toEqual([]);
    expect(found).toEqual(expected);
  }
});

test("what was copied from a spreadsheet is read as a file is", async () => {
  const pasted = tableOf([wang])
    .map((row) => row.join("\t"))
    .join("\n");
  const { rows, findings } = await read(Buffer.from(pasted));
  expect([rows.length, findings]).toEqual([1, []]);
});

test("every fault has its line and column, and a row with one is none of the rows", async () => {
  const rows = [
    { ...wang, name: "" },
    { ...wang, username: "-wei" },
    { ...wang, role: "出纳" },
    { ...wang, code: "459999" },
    { ...wang, code: "440100" },
    { ...wang, office: "" },
    { ...wang, endsOn: "年底" },
    { ...wang, office: "=HYPERLINK(1)" },
  ];
  expect(await kindsIn(rows)).toEqual(
    [
      "2 姓名 empty_name",
      "3 用户名 malformed_username",
      "3 用户名 formula_in_cell",
      "4 岗位 unknown_role",
      "5 行政区划代码 unknown_place",
      "6 行政区划代码 place_out_of_scope",
      "7 单位名称 empty_office",
      "8 最后一天（可不填） not_a_date",
      "9 单位名称 formula_in_cell",
    ].toSorted(),
  );
  expect((await read(csvOf(rows))).rows).toEqual([]);
});

test("a formula of a workbook is never taken for a name, whatever it shows", async () => {
  const table = tableOf([wang]);
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "名单",
        rows: table,
        cells: new Map([["1,0", { formula: 'CONCAT("经","办丙")', formulaResult: "经办丙" }]]),
      },
    ],
  });
  const { rows, findings } = await read(bytes);
  expect([rows, findings.map(({ kind }) => kind)]).toEqual([[], ["formula_in_cell"]]);
});

test("a list with passwords or identity numbers is stopped, and none of them is repeated", async () => {
  const withPassword = tableOf([wang]).map((row, index) => [
    ...row,
    index === 0 ? "初始密码" : "abc12345",
  ]);
  const { rows, findings } = await read(
    Buffer.from(withPassword.map((row) => row.join(",")).join("\n")),
  );
  expect([rows, findings.map(({ kind }) => kind)]).toEqual([[], ["passwords_in_file"]]);
  expect(JSON.stringify(findings)).not.toContain("abc12345");
  const numbered = await read(csvOf([{ ...wang, office: number }]));
  expect(numbered.findings.map(({ kind }) => kind)).toContain("identity_numbers");
  expect(JSON.stringify(numbered.findings)).not.toContain(number);
});

test("the example, empty rows and columns that nobody asked for are left out", async () => {
  const rows = [{ name: "示例：经办甲", username: "jingban.jia" }, wang];
  const table = tableOf(rows).map((row, index) => [...row, index === 0 ? "电话" : ""]);
  const text = table.map((row) => row.join(",")).join("\n\n");
  const { rows: found, findings } = await read(Buffer.from(text));
  expect(found.map(({ username }) => username)).toEqual(["wang.wei"]);
  expect(findings.map(({ kind }) => kind)).toEqual(["ignored_column", "example_row"]);
});

test("no heads, a column that lacks or stands twice, two lists or too many rows: nothing is read", async () => {
  const kinds = async (bytes: Uint8Array) => {
    const { rows, findings } = await read(bytes);
    return [rows.length, ...findings.map(({ kind }) => kind)];
  };
  const [head = [], row = []] = tableOf([wang]);
  const lines = (...table: string[][]) => Buffer.from(table.map((one) => one.join(",")).join("\n"));
  expect(await kinds(Buffer.from("地区,人数\n南宁市,5"))).toEqual([0, "list_header_not_found"]);
  expect(await kinds(lines(head.slice(1), row.slice(1)))).toEqual([0, "missing_column"]);
  expect(await kinds(lines([...head, "账号"], [...row, "x"]))).toEqual([0, "duplicate_column"]);
  expect(await kinds(lines(head))).toEqual([0, "no_people"]);
  const sheet = { rows: [head, row] };
  const two = await writeXlsx({
    sheets: [
      { name: "一", ...sheet },
      { name: "二", ...sheet },
    ],
  });
  expect(await kinds(two)).toEqual([0, "several_lists"]);
  const many = Array.from({ length: 501 }, (_, index) => ({ ...wang, username: `u${index}00` }));
  expect(await kinds(csvOf(many))).toEqual([0, "too_many_people"]);
  expect((await read(csvOf(many.slice(1)))).rows).toHaveLength(500);
});

test("posts at the centre are for the centre's administrators alone", async () => {
  const rows = [{ ...wang, code: "000000" }];
  expect((await read(csvOf(rows), "000000")).rows).toMatchObject([{ placeCode: "000000" }]);
  expect((await read(csvOf(rows))).rows).toEqual([]);
});
