import { expect, test } from "vitest";
import { monthAfter, weeksOf } from "./months.ts";

test("a month is whole weeks from Monday, leap days among them", () => {
  const weeks = weeksOf("2024-02");
  expect(weeks[0]?.[0]).toBe("2024-01-29");
  expect(weeks.flat()).toContain("2024-02-29");
  expect(weeks.at(-1)?.at(-1)).toBe("2024-03-03");
  for (const week of weeks) expect(week).toHaveLength(7);
  expect(weeksOf("2021-02")).toHaveLength(4);
});

test("December is followed by January of the next year, and the other way", () => {
  expect(monthAfter("2022-12", 1)).toBe("2023-01");
  expect(monthAfter("2023-01", -1)).toBe("2022-12");
  expect(monthAfter("2022-06", 1)).toBe("2022-07");
});
