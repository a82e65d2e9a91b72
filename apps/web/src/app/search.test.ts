import { expect, test } from "vitest";
import { accepted, oneOf, readFrameSearch } from "./search.ts";

test("a word that a page does not know is taken away, because the router hands on what nobody overrides", () => {
  const raw = { tab: "nonsense", open: "b-1", other: "kept by others" };
  const read = accepted(raw, { tab: oneOf(raw.tab, ["todo"]), open: raw.open });
  expect({ ...raw, ...read }).toEqual({ tab: undefined, open: "b-1", other: "kept by others" });
});

test("what an address does not name is not named", () => {
  expect(Object.keys(readFrameSearch({ year: "2022" }))).toEqual(["year"]);
  expect(readFrameSearch({ year: "twenty", place: 450000, unit: "fen" })).toEqual({
    year: undefined,
    place: "450000",
    unit: undefined,
  });
});
