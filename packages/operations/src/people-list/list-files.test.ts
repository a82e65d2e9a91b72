import { Buffer } from "node:buffer";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../context.ts";
import { agreed, type Office, openOffice } from "../testing/index.ts";
import { checkPeopleList, correctPeopleList, peopleListTemplate } from "./index.ts";
import { csvOf, fileOf, xlsxOf } from "./list.fixture.ts";
import { readPeopleList } from "./read-list.ts";

let office: Office;
let administrator: Actor;
beforeAll(async () => {
  office = await openOffice();
  administrator = await office.hire("administrator");
});
afterAll(() => office.close());

test("the error file is the same file with a reason behind each line at fault, and is read again as it was", async () => {
  const rows = [
    { name: "经办丙", username: "wang.wei" },
    { name: "=1+1", username: "li.ming", role: "出纳" },
  ];
  for (const [bytes, name] of [
    [csvOf(rows), "名单.csv"],
    [await xlsxOf(rows), "名单.xlsx"],
  ] as const) {
    const back = agreed(await correctPeopleList(office.as(administrator), fileOf(bytes, name)));
    expect(back?.fileName).toContain("错误原因");
    const returned = Buffer.from(back?.contentBase64 ?? "", "base64");
    const source = { placeCode: "450000", year: 2022, gazetteer: office.library.gazetteer };
    const before = await readPeopleList({ ...source, bytes });
    const after = await readPeopleList({ ...source, bytes: returned });
    expect(after.findings.map(({ kind }) => kind)).toEqual(before.findings.map(({ kind }) => kind));
    if (name.endsWith("csv")) expect(returned.toString()).toContain("不认识的岗位");
  }
  const withPassword = fileOf(Buffer.from("姓名,用户名,岗位,密码\n经办丙,aaa,经办,abc"));
  expect(agreed(await correctPeopleList(office.as(administrator), withPassword))).toBeNull();
});

test("the template is read as it is: nobody is in it but the example", async () => {
  const { contentBase64 } = agreed(await peopleListTemplate(office.as(administrator), {}));
  const file = { fileName: "人员名单模板.xlsx", contentBase64 };
  const { rows, findings } = agreed(await checkPeopleList(office.as(administrator), file));
  expect(rows).toEqual([]);
  expect(findings.map(({ kind }) => kind)).toEqual(["no_people", "example_row"]);
});
