import { expect, test } from "vitest";
import { apportionColumns, columnMemory, columnTable } from "#apportionment";
import { compiled, oneCase, standardOf } from "#policies/testing";

const policy = compiled({});
const places = ["990121", "980121", "990123"];
const classes = ["resident", "student"];

function table(year = 2022) {
  const made = columnTable({ policy, year, places, classes });
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}

function columns(
  ...rows: readonly (readonly [place: number, insuredClass: number, heads: bigint])[]
) {
  return {
    placeIndex: Int32Array.from(rows, ([place]) => place),
    classIndex: Uint8Array.from(rows, ([, insuredClass]) => insuredClass),
    heads: BigInt64Array.from(rows, ([, , heads]) => heads),
  };
}

test("a table is refused for a year that the policy does not govern", () => {
  expect(columnTable({ policy, year: 2023, places, classes })).toMatchObject({
    ok: false,
    problem: { kind: "year-not-governed", nearest: 2022 },
  });
});

test("every bad row is refused by its position, as a single row would be", () => {
  const asked = columns(
    [0, 0, 1n],
    [1, 0, 1n],
    [0, 0, -1n],
    [2, 0, 1n],
    [0, 1, 1n],
    [0, 0, 2n ** 62n],
  );
  expect(apportionColumns(table(), asked)).toMatchObject({
    ok: false,
    problem: [
      { row: 1, kind: "outside-policy", placeCode: "980121" },
      { row: 2, kind: "negative-heads", heads: -1n },
      { row: 3, kind: "place-not-in-year", placeCode: "990123" },
      { row: 4, kind: "unknown-class", insuredClass: "student" },
      { row: 5, kind: "beyond-64-bits", heads: 2n ** 62n },
    ],
  });
});

test("bad rows stand in their order whatever is wrong with them", () => {
  const asked = columns([0, 0, 2n ** 62n], [0, 0, 1n], [1, 0, 1n], [0, 0, 2n ** 62n]);
  const made = apportionColumns(table(), asked);
  expect(made.ok ? [] : made.problem.map(({ row }) => row)).toEqual([0, 2, 3]);
});

test.each(["whole fen", "rounded"])(
  "the most that 64 bits hold is held, one more is not: %s",
  (how) => {
    // 610 yuan are 61,000 fen; with a fraction of a fen the last head still counts in full.
    const rounded = how === "rounded";
    const one = rounded
      ? compiled({
          standards: standardOf("610.003"),
          cases: oneCase(
            "level: central, amount: { yuan: 366.001 }",
            "level: county, amount: rest",
          ),
        })
      : policy;
    const made = columnTable({ policy: one, year: 2022, places, classes });
    if (!made.ok) throw new Error(made.problem.kind);
    const perHead = rounded ? 610_003n : 610_000n;
    const most = ((2n ** 63n - 1n) * 10n) / perHead;
    const fits = apportionColumns(made.value, columns([0, 0, most]));
    if (!fits.ok) throw new Error("refused");
    const total = fits.value.totalFen[0] as bigint;
    expect(total).toBe((most * perHead + 5n) / 10n);
    expect(fits.value.sharesFen.reduce((sum, column) => sum + (column[0] as bigint), 0n)).toBe(
      total,
    );
    expect(apportionColumns(made.value, columns([0, 0, most + 1n]))).toMatchObject({
      ok: false,
      problem: [{ row: 0, kind: "beyond-64-bits", heads: most + 1n }],
    });
  },
);

test("rows of one place and class may come again", () => {
  const made = apportionColumns(table(), columns([0, 0, 1n], [0, 0, 2n]));
  expect(made.ok && made.value.totalFen).toEqual(BigInt64Array.of(61000n, 122000n));
});

test("a table tells who pays and why a place is refused", () => {
  expect(table().ruling(0, 0)).toMatchObject({
    ok: true,
    value: { payers: ["000000", "990000", "990121"] },
  });
  expect(table().ruling(1, 0)).toMatchObject({ ok: false, problem: { kind: "outside-policy" } });
  expect(() => table().ruling(3, 0)).toThrow(RangeError);
});

test("positions that the table does not have, and columns that do not match, are broken invariants", () => {
  const made = table();
  expect(() => apportionColumns(made, columns([3, 0, 1n]))).toThrow("row 0 names place 3 of 3");
  expect(() => apportionColumns(made, columns([0, 2, 1n]))).toThrow("class 2 of 2");
  expect(() => apportionColumns(made, columns([-1, 0, 1n]))).toThrow("place -1");
  expect(() =>
    apportionColumns(made, { ...columns([0, 0, 1n]), heads: new BigInt64Array(2) }),
  ).toThrow("columns of 1, 1 and 2 rows");
  expect(() =>
    apportionColumns(made, columns([0, 0, 1n], [0, 0, 1n]), columnMemory(made, 1)),
  ).toThrow("memory for 1");
});
