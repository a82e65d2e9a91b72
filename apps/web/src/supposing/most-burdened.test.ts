import type { PlaceDifference } from "@daowei/api/contracts";
import { expect, test } from "vitest";
import { mostBurdened } from "./most-burdened.ts";

const place = (placeName: string, differenceFen: string) =>
  ({ placeName, levels: [{ level: "county", differenceFen }] }) as PlaceDifference;

test("names the county whose own share rises most, the first among equals", () => {
  const places = [place("甲", "100"), place("乙", "12153"), place("丙", "12153")];
  expect(mostBurdened(places)).toEqual({ placeName: "乙", differenceFen: "12153" });
});

test("where no county bears more, none is named", () => {
  expect(mostBurdened([place("甲", "0"), place("乙", "-5")])).toBeUndefined();
  expect(
    mostBurdened([{ placeName: "丙", levels: [] } as unknown as PlaceDifference]),
  ).toBeUndefined();
});
