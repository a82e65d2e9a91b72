import { Buffer } from "node:buffer";
import { loadGazetteer } from "@daowei/policies";
import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { usualClassName } from "./insured-class-names.ts";
import { readHeadcounts } from "./read-headcounts.ts";
import { writeXlsxWorkbook } from "../exports/write-workbook.ts";

const gazetteer = loadGazetteer();
const insuredClasses = ["resident", "residence_permit", "student_central"];
const counties = gazetteer.countingPlaces("450000", 2022);
const scope = { placeCode: "450000", year: 2022, gazetteer, insuredClasses };

const rows = fc.uniqueArray(
  fc.record({
    place: fc.constantFrom(...counties),
    insuredClass: fc.constantFrom(...insuredClasses),
    heads: fc.bigInt({ min: 0n, max: 9_999_999n }),
  }),
  { minLength: 1, maxLength: 30, selector: ({ place, insuredClass }) => place.code + insuredClass },
);
const encodings = fc.constantFrom("utf8", "gbk", "gb18030", "utf16le", "utf16be");
const separators = fc.constantFrom(",", ";", "\t");
const lineEnds = fc.constantFrom("\n", "\r\n", "\r");

test("what is written as CSV in any encoding, separator and line end is read back", async () => {
  await fc.assert(
    fc.asyncProperty(rows, encodings, separators, lineEnds, async (written, encoding, ...marks) => {
      const [separator, lineEnd] = marks;
      const lines = written.map(({ place, insuredClass, heads }) =>
        [place.code, place.name, usualClassName(insuredClass), heads].join(separator),
      );
      const text = [["区划代码", "地区", "参保类别", "人数"].join(separator), ...lines].join(
        lineEnd,
      );
      const reading = await readHeadcounts({
        fileName: "人数.csv",
        bytes: iconv.encode(text, encoding, { addBOM: true }),
        ...scope,
      });
      expect(reading.findings).toEqual([]);
      expect(reading.rows.map((row) => [row.placeCode, row.insuredClass, row.heads])).toEqual(
        written.map((row) => [row.place.code, row.insuredClass, row.heads]),
      );
    }),
    { numRuns: 60 },
  );
});

test("what is written as a workbook, with its total, is read back", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      const total = written.reduce((sum, { heads }) => sum + heads, 0n);
      const bytes = await writeXlsxWorkbook("人数", [
        ["区划代码", "参保类别", "人数"],
        ...written.map((row) => [row.place.code, row.insuredClass, row.heads]),
        ["合计", null, total],
      ]);
      const reading = await readHeadcounts({ fileName: "人数.xlsx", bytes, ...scope });
      expect(reading.findings.map(({ kind }) => kind)).toEqual(["total_row"]);
      expect(reading.rows.reduce((sum, { heads }) => sum + heads, 0n)).toBe(total);
    }),
    { numRuns: 30 },
  );
});

test("no bytes whatever make reading throw", async () => {
  const magic = fc.constantFrom(
    "",
    "PK\u0003\u0004",
    "place_code,insured_class,heads\n",
    "\u00ff\u00fe",
  );
  await fc.assert(
    fc.asyncProperty(magic, fc.uint8Array({ maxLength: 2000 }), async (head, tail) => {
      const bytes = Buffer.concat([Buffer.from(head, "latin1"), tail]);
      const { findings } = await readHeadcounts({ fileName: "a.csv", bytes, ...scope });
      expect(findings.some(({ severity }) => severity === "error")).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("a workbook with any byte changed is refused or read, never thrown at", async () => {
  const whole = await writeXlsxWorkbook("人数", [
    ["区划代码", "参保类别", "人数"],
    ["451423", "resident", 5n],
  ]);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const bytes = whole.map((byte, index) => (index === at ? (byte + by) % 256 : byte));
      const reading = await readHeadcounts({ fileName: "a.xlsx", bytes, ...scope });
      const refused = reading.findings.some(({ severity }) => severity === "error");
      expect(refused || reading.rows[0]?.heads === 5n).toBe(true);
    }),
    { numRuns: 500 },
  );
});
