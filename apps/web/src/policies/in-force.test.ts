import { expect, test } from "vitest";
import { covers, inForce } from "./in-force.ts";

test("a province governs its cities and counties, not its neighbours", () => {
  expect(covers("450000", "450102")).toBe(true);
  expect(covers("450100", "450102")).toBe(true);
  expect(covers("450100", "450202")).toBe(false);
  expect(covers("440000", "450102")).toBe(false);
  expect(covers("000000", "450102")).toBe(true);
  expect(covers("450102", "450100")).toBe(false);
});

const policy = (id: string, placeCode: string, fromYear: number, toYear: number | null) => ({
  id,
  number: id,
  title: id,
  issuers: [],
  placeCode,
  placeName: placeCode,
  issuedOn: null,
  fromYear,
  toYear,
  standardYuan: null,
  standardKind: null,
  confidence: "A" as const,
  confirmed: true,
  topics: [],
  version: "",
});

test("the nearest issuer's notice of the year stands first", () => {
  const all = [
    policy("cn-2022", "000000", 2022, 2022),
    policy("gx-2021", "450000", 2021, 2021),
    policy("gx-2022", "450000", 2022, null),
    policy("gd-2022", "440000", 2022, null),
  ];
  expect(inForce(all, { year: 2022, placeCode: "450000" }).map(({ id }) => id)).toEqual([
    "gx-2022",
    "cn-2022",
  ]);
});
