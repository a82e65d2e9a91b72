import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { characterReadings, placeNames } from "./character-readings.ts";
import { kept } from "./kept.ts";

test("the table that the pages have is the one this script makes", () => {
  expect(characterReadings(placeNames())).toEqual(JSON.parse(readFileSync(kept, "utf8")));
});
