import { expect, test } from "vitest";
import { provinceKind } from "./province-kind.ts";

test.each([
  ["450123", "region"],
  ["310000", "municipality"],
  ["140100", "province"],
  ["000000", null],
])("the province of %s is a %s", (placeCode, kind) => {
  expect(provinceKind(placeCode)).toBe(kind);
});
