import { Buffer } from "node:buffer";
import { loadGazetteer } from "@daowei/policies";
import { expect, test } from "vitest";
import { readHeadcountsApart } from "./read-apart.ts";
import { readHeadcounts } from "./read-headcounts.ts";

const gazetteer = loadGazetteer();
const counties = gazetteer.countingPlaces("000000", 2021);
const lines = counties.flatMap(({ code }) =>
  ["resident", "residence_permit"].map((key) => `${code},${key},1234`),
);
const source = {
  fileName: "人数.csv",
  bytes: Buffer.from(["place_code,insured_class,heads", ...lines, "459999,resident,x"].join("\n")),
  placeCode: "000000",
  year: 2021,
  gazetteer,
  insuredClasses: ["resident", "residence_permit"],
};

test("a large file is read in a thread of its own with the same outcome, and the others go on meanwhile", async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 5);
  const apart = await readHeadcountsApart(source);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
  expect(apart).toEqual(await readHeadcounts(source));
  expect(apart.rows).toHaveLength(lines.length);
});
