import { expect, test } from "vitest";
import { chainState } from "./chain-state.ts";

const noted = {
  daysWithout: [],
  kept: true,
  lastHolds: true,
  head: { number: "9" },
  anchors: [{ number: "7" }],
};

test("the chain is unheld without an anchor, broken where the last one differs, gapped where days have none, and behind while acts went on", () => {
  expect(chainState({ ...noted, kept: false })).toBe("none");
  expect(chainState({ ...noted, anchors: [], lastHolds: null })).toBe("none");
  expect(chainState({ ...noted, lastHolds: false })).toBe("broken");
  expect(chainState({ ...noted, daysWithout: ["2022-12-13"] })).toBe("gaps");
  expect(chainState(noted)).toBe("behind");
  expect(chainState({ ...noted, head: { number: "7" } })).toBe("holds");
});
