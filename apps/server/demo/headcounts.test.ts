import { readFileSync } from "node:fs";
import { loadGazetteer } from "@daowei/policies";
import { expect, test } from "vitest";

const fileName = "示例数据-广西参保人数-2022.csv";
const text = readFileSync(new URL(fileName, import.meta.url), "utf8");
const [header, ...lines] = text.trimEnd().split("\n");
const rows = lines.map((line) => line.split(","));

test("the demonstration headcounts name each of Guangxi's 111 counties and no other place", () => {
  const counties = loadGazetteer().under("450000", 2022, "county");
  expect([...new Set(rows.map(([code]) => code))]).toEqual(counties.map(({ code }) => code));
});

test("the demonstration headcounts are whole and positive, one per place and class", () => {
  expect(header).toBe("place_code,insured_class,heads");
  expect(rows).toHaveLength(242);
  expect(rows.filter(([, , heads]) => !/^[1-9]\d*$/u.test(heads ?? ""))).toEqual([]);
  expect(new Set(rows.map(([code, insuredClass]) => `${code} ${insuredClass}`)).size).toBe(242);
});

test("the sample for the import is the same file", () => {
  const sample = readFileSync(new URL(`../../../samples/${fileName}`, import.meta.url), "utf8");
  expect(sample).toBe(text);
});
