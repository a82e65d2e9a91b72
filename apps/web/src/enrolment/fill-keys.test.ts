import { expect, test } from "vitest";
import { fillAct, moved } from "./fill-keys.ts";

const edge = { rows: 2, columns: 2 };
const key = (name: string, shiftKey = false) => ({
  key: name,
  shiftKey,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
});
const standing = (row: number, column: number, editing = false) => ({
  editing,
  at: { row, column },
  edge,
});

test("Enter goes down and Tab across, from the end of a row to the next, and out of the table at its end", () => {
  expect(fillAct(key("Enter"), standing(0, 0))).toEqual({
    kind: "move",
    by: { row: 1, column: 0 },
  });
  expect(fillAct(key("Enter", true), standing(1, 0, true))).toEqual({
    kind: "move",
    by: { row: -1, column: 0 },
  });
  expect(fillAct(key("Tab"), standing(0, 1))).toEqual({ kind: "move", by: { row: 1, column: -1 } });
  expect(fillAct(key("Tab"), standing(1, 1))).toBeNull();
  expect(fillAct(key("Tab", true), standing(0, 0))).toBeNull();
  expect(moved({ row: 1, column: 1 }, { row: 1, column: 0 }, edge)).toEqual({ row: 1, column: 1 });
});

test("F2 edits what is there, a digit begins anew, Esc leaves a cell as it was, arrows stay in the text while editing", () => {
  expect(fillAct(key("F2"), standing(0, 0))).toEqual({ kind: "edit" });
  expect(fillAct(key("7"), standing(0, 0))).toEqual({ kind: "edit", text: "7" });
  expect(fillAct(key("Escape"), standing(0, 0, true))).toEqual({ kind: "cancel" });
  expect(fillAct(key("Escape"), standing(0, 0))).toBeNull();
  expect(fillAct(key("ArrowLeft"), standing(0, 1, true))).toBeNull();
  expect(fillAct({ ...key("v"), ctrlKey: true }, standing(0, 0))).toBeNull();
});
