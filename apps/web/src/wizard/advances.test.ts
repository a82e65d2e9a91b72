import { expect, test } from "vitest";
import {
  type Advance,
  advanceFor,
  percentTyped,
  readAdvances,
  sentAdvances,
  withAdvance,
} from "./advances.ts";

const ninety: Advance = { percent: "90", reason: "按惯例", places: null };
const some: Advance = { percent: "80", reason: "缓拨", places: ["450102", "450103"] };

test.each([
  ["90", "90"],
  ["90%", "90"],
  ["９２．５０", "92.5"],
  ["90.0", "90"],
  ["100", null],
  ["0", null],
  ["92.555", null],
  ["", null],
])("%j is the share %j", (typed, written) => {
  expect(percentTyped(typed)).toBe(written);
});

test("a share for all takes the place of every other", () => {
  expect(withAdvance([some], ninety)).toEqual([ninety]);
});

test("a share for some places holds for them alone, and takes them out of earlier ones", () => {
  const next: Advance = { percent: "70", reason: "另议", places: ["450103"] };
  const all = withAdvance(withAdvance([ninety], some), next);
  expect(all.map(({ places }) => places)).toEqual([null, ["450102"], ["450103"]]);
  expect(["450102", "450103", "451423"].map((code) => advanceFor(all, code)?.percent)).toEqual([
    "80",
    "70",
    "90",
  ]);
});

test("places that the batch does not carry are not sent, and a share without places neither", () => {
  expect(sentAdvances([some], [{ placeCode: "450102" }])).toEqual({
    advanceShares: [{ percent: "80", reason: "缓拨", onlyPlaces: ["450102"] }],
  });
  expect(sentAdvances([some], [{ placeCode: "451423" }])).toEqual({});
});

test("a draft keeps its shares, and nothing else passes for one", () => {
  expect(readAdvances(JSON.parse(JSON.stringify([ninety, some])))).toEqual([ninety, some]);
  expect(readAdvances([{ percent: "900", reason: "", places: null }, 3, null])).toEqual([]);
});
