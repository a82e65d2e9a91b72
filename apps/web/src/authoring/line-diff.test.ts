import { expect, test } from "vitest";
import { aroundChanges, lineDiff } from "./line-diff.ts";

const marks = { same: " ", gone: "-", new: "+" } as const;
const shown = (older: string, newer: string) =>
  lineDiff(older, newer).map(({ kind, text }) => `${marks[kind]}${text}`);

test("names what is gone and what is new, in the order of the text", () => {
  expect(shown("a\nb\nc\nd", "a\nx\nc\nd\ne")).toEqual([" a", "-b", "+x", " c", " d", "+e"]);
  expect(shown("a\nb", "a\nb")).toEqual([" a", " b"]);
  expect(shown("", "a")).toEqual(["-", "+a"]);
});

test("gives both texts back", () => {
  const older = "1\n2\n3\n4\n5\n6\n7";
  const newer = "0\n2\n3\n5\n4\n7\n8";
  const lines = lineDiff(older, newer);
  const side = (left: "gone" | "new") =>
    lines
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join("\n");
  expect(side("new")).toBe(older);
  expect(side("gone")).toBe(newer);
  expect(lines.flatMap(({ before }) => before ?? [])).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test("leaves out what is far from any change", () => {
  const text = Array.from({ length: 20 }, (_, index) => String(index));
  const lines = lineDiff(
    text.join("\n"),
    [...text.slice(0, 10), "x", ...text.slice(10)].join("\n"),
  );
  const kept = aroundChanges(lines, 1);
  expect(kept.map((line) => line?.text ?? null)).toEqual([null, "9", "x", "10", null]);
});
