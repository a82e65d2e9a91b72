import { expect, test } from "vitest";
import { codeOfLink } from "./code-of-link.ts";

test("the link of a mail brings its eight digits, and nothing else is taken for a code", () => {
  expect(codeOfLink("#mail-code=01234567")).toBe("01234567");
  for (const other of [
    "",
    "#mail",
    "#mail-code=1234567",
    "#mail-code=123456789",
    "#mail-code=x1234567",
  ])
    expect(codeOfLink(other)).toBe("");
});
