import { expect, test } from "vitest";
import { levelTitle } from "./level-title.ts";

test("the level below the centre is called what it is in that place", () => {
  expect(levelTitle("province", "450100")).toBe("自治区");
  expect(levelTitle("province", "310000")).toBe("直辖市");
  expect(levelTitle("province", "140000")).toBe("省级");
  expect(levelTitle("city", "450000")).toBe("市级");
});
