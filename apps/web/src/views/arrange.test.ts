import { describe, expect, test } from "vitest";
import { changed, moved, orderedSettings, plainView, shownColumns } from "./arrange.ts";

const keys = ["number", "title", "stage", "amount"];
const columns = keys.map((key) => ({ key, name: key, cell: () => key, text: () => key }));
const shownBy = (view: Partial<typeof plainView>) =>
  shownColumns(columns, { ...plainView, ...view }).map(({ key }) => key);

describe("a view", () => {
  test("without settings shows every column as it comes", () => {
    expect(shownBy({})).toEqual(keys);
  });

  test("orders and hides, and freezes from the first that is shown", () => {
    const view = {
      columns: [
        { key: "amount", shown: true, width: 200 },
        { key: "number", shown: false },
        { key: "title", shown: true },
        { key: "stage", shown: true },
      ],
      frozen: 1,
    };
    expect(shownBy(view)).toEqual(["amount", "title", "stage"]);
    const [first, second] = shownColumns(columns, { ...plainView, ...view });
    expect([first?.width, first?.frozen, second?.frozen]).toEqual([200, 0, undefined]);
  });

  test("that names a column twice, or one that is gone, shows each once", () => {
    const twice = ["title", "title", "gone"].map((key) => ({ key, shown: true }));
    expect(shownBy({ columns: twice })).toEqual(["number", "title", "stage", "amount"]);
  });

  test("that knows nothing of a newer column shows it where the list has it", () => {
    const old = ["amount", "number", "stage"].map((key) => ({ key, shown: true }));
    expect(shownBy({ columns: old })).toEqual(["amount", "number", "title", "stage"]);
  });

  test("shows what stands aside only when it says so", () => {
    const known = [
      ...columns,
      {
        ...columns[0],
        key: "kind",
        name: "kind",
        aside: true as const,
        cell: () => "",
        text: () => "",
      },
    ];
    expect(shownColumns(known, plainView).map(({ key }) => key)).toEqual(keys);
    const asked = { ...plainView, columns: [{ key: "kind", shown: true }] };
    expect(shownColumns(known, asked).map(({ key }) => key)).toContain("kind");
  });

  test("never shows an empty table", () => {
    expect(shownBy({ columns: keys.map((key) => ({ key, shown: false })) })).toEqual(["number"]);
  });
});

test("a column moves by one, and stops at either end", () => {
  const settings = orderedSettings(columns, plainView);
  const order = (made: typeof settings) => made.map(({ key }) => key);
  expect(order(moved(settings, "stage", -1))).toEqual(["number", "stage", "title", "amount"]);
  expect(order(moved(settings, "number", -1))).toEqual(keys);
  expect(order(moved(settings, "amount", 1))).toEqual(keys);
  expect(changed(settings, "title", { shown: false })[1]).toEqual({ key: "title", shown: false });
});
