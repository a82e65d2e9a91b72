import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { auditEntry } from "@daowei/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import { agreed, openOffice } from "../testing/index.ts";
import type { Office } from "../testing/index.ts";
import { acceptHeadcounts } from "./accept.ts";
import { checkHeadcounts } from "./check.ts";
import { correctFile } from "./correct-file.ts";
import type { HeadcountFile } from "./headcount-file.ts";

let office: Office;
let preparer: Actor;
beforeAll(async () => {
  office = await openOffice();
  preparer = await office.hire("preparer");
});
afterAll(() => office.close());

let nextYear = 2012;
function fileOf(lines: readonly string[], said: Partial<HeadcountFile> = {}): HeadcountFile {
  nextYear += 1;
  return {
    fileName: "人数.csv",
    contentBase64: Buffer.from(lines.join("\n")).toString("base64"),
    fiscalYear: nextYear,
    placeCode: "450000",
    ...said,
  };
}

const check = async (file: HeadcountFile, actor = preparer) =>
  agreed(await checkHeadcounts(office.as(actor), file));

async function accept(file: HeadcountFile): Promise<string> {
  const bytes = Buffer.from(file.contentBase64, "base64");
  const { versionId } = agreed(
    await acceptHeadcounts(office.as(preparer), {
      ...file,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      cutOffOn: "2012-06-30",
      status: "reported",
      warningsAcknowledged: true,
      idempotencyKey: newId(),
    }),
  );
  return versionId;
}

const strange = ["县份,缴费档次甲,经办点", "龙州县,100,3", "兴宁区,50,1"];
const said = [
  { heading: "县份", meaning: "place_name" },
  { heading: "缴费档次甲", meaning: "resident" },
  { heading: "经办点", meaning: "ignored" },
];

test("headings nobody knows are shown with the first rows, for a person to say what they hold", async () => {
  const unread = await check(fileOf(strange));
  expect(unread).toMatchObject({ acceptable: false, rowCount: 0 });
  expect(unread.findings.map(({ kind }) => kind)).toEqual(["header_not_found"]);
  expect(unread.head).toMatchObject({
    line: 1,
    columns: said.map(({ heading }) => ({ heading, meaning: null })),
    firstRows: [
      ["龙州县", "100", "3"],
      ["兴宁区", "50", "1"],
    ],
  });
  expect(unread.head?.classes).toContain("resident");
});

test("what was said of the columns is remembered when the file is kept, not before, and only by that office", async () => {
  const file = fileOf(strange, { columns: said });
  expect(await check(file)).toMatchObject({ acceptable: true, rowCount: 2, heads: "150" });
  expect((await check(fileOf(strange))).acceptable).toBe(false);
  const versionId = await accept(file);
  const [entry] = await office.db
    .select()
    .from(auditEntry)
    .where(eq(auditEntry.objectId, versionId));
  expect(JSON.stringify(entry?.payload)).toContain("缴费档次甲");
  const next = fileOf(["经办点,县份,缴费档次甲", "4,龙州县,101"]);
  const read = await check(next);
  expect(read).toMatchObject({ acceptable: true, rowCount: 1, heads: "101" });
  expect(read.head?.columns.map(({ meaning }) => meaning)).toEqual([
    "ignored",
    "place_name",
    "resident",
  ]);
  const elsewhere = await office.hire("preparer", "460000");
  const other = await check({ ...fileOf(strange), placeCode: "460000" }, elsewhere);
  expect(other.findings.map(({ kind }) => kind)).toEqual(["header_not_found"]);
});

test("a column is read as a person says it, also against its heading", async () => {
  const lines = ["区划代码,居民,合计人数", "450102,7,9"];
  const columns = [
    { heading: "居民", meaning: "ignored" },
    { heading: "合计人数", meaning: "resident" },
  ];
  expect(await check(fileOf(lines, { columns }))).toMatchObject({ acceptable: true, heads: "9" });
});

test("a name that several places bear is settled by a person, and remembered", async () => {
  const lines = ["地区,参保类别,人数", "城区,居民,5", "龙洲县,居民,6"];
  const unsettled = await check(fileOf(lines));
  const open = unsettled.findings.filter(({ written }) => written !== null);
  expect(open.map(({ written }) => written)).toContain("龙洲县");
  expect(open.at(-1)?.suggestions.map(({ code }) => code)).toContain("451423");
  const places = open.map(({ written }) => ({
    written: written ?? "",
    placeCode: written === "龙洲县" ? "451423" : "450102",
  }));
  const file = fileOf(lines, { places });
  const settled = await check(file);
  expect(settled).toMatchObject({ acceptable: true, rowCount: 2 });
  expect(settled.findings.filter(({ kind }) => kind === "place_as_chosen")).toHaveLength(2);
  await accept(file);
  expect(await check(fileOf(["地区,参保类别,人数", "龙洲县,居民,6"]))).toMatchObject({
    acceptable: true,
    rows: [{ placeCode: "451423" }],
  });
});

test("nobody reads a place outside the office's own by saying so", async () => {
  const places = [{ written: "某某县", placeCode: "440106" }];
  const read = await check(fileOf(["地区,参保类别,人数", "某某县,居民,5"], { places }));
  expect(read.findings.map(({ kind }) => kind)).toContain("place_out_of_scope");
});

test("a file comes back with its reasons, one of persons does not", async () => {
  const file = fileOf(["区划代码,参保类别,人数", "459999,居民,5"]);
  const back = agreed(await correctFile(office.as(preparer), file));
  expect(back?.fileName).toBe("人数 错误原因.csv");
  expect(Buffer.from(back?.contentBase64 ?? "", "base64").toString("utf8")).toContain("错误原因");
  const persons = fileOf(["区划代码,身份证号,人数", "450102,110101199003077475,1"]);
  expect(agreed(await correctFile(office.as(preparer), persons))).toBeNull();
});
