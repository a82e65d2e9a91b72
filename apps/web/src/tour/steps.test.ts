import { expect, test } from "vitest";
import { tourOf } from "./steps.ts";

test("every post has a tour of six different steps", () => {
  for (const [role, steps] of Object.entries(tourOf))
    expect([role, new Set(steps).size, steps.length]).toEqual([role, 6, 6]);
});
