import { expect, test } from "vitest";
import { carriedBy } from "./preview-rows.ts";

const share = (level: "central" | "province" | "county", payerCode: string, amountFen: string) => ({
  level,
  payerCode,
  payerName: payerCode,
  perHeadYuan: "1",
  amountFen,
  unconfirmed: false,
});

const place = (
  placeCode: string,
  [central, county]: readonly [string, string],
  coveredBy: { batchId: string; batchNumber: string } | null = null,
) => {
  const totalFen = String(BigInt(central) + BigInt(county));
  return {
    placeCode,
    placeName: `县${placeCode}`,
    parentCode: `${placeCode.slice(0, 4)}00`,
    parentName: "市",
    heads: totalFen === "0" ? "0" : "10",
    classes: [
      {
        insuredClass: "resident",
        heads: "10",
        caseId: "general",
        confidence: "A" as const,
        shares: [share("central", "000000", central), share("county", placeCode, county)],
        totalFen,
      },
    ],
    byLevel: [
      { level: "central" as const, amountFen: central },
      { level: "county" as const, amountFen: county },
    ],
    totalFen,
    coveredBy,
  };
};

const preview = (places: ReturnType<typeof place>[]) => {
  const total = (level: string) =>
    places
      .flatMap((one) => one.byLevel)
      .filter((part) => part.level === level)
      .reduce((sum, part) => sum + BigInt(part.amountFen), 0n);
  return {
    policyId: "p",
    policyNumber: "p",
    fiscalYear: 2022,
    standardYuan: "610",
    dueOn: null,
    dueOrigin: null,
    dueCitation: null,
    places,
    totals: [
      { level: "central" as const, amountFen: String(total("central")) },
      { level: "county" as const, amountFen: String(total("county")) },
    ],
    totalFen: String(total("central") + total("county")),
    rounding: { unit: "fen" as const, mode: "half_up" as const },
  };
};

test("a place in another batch is left out of rows, totals and the count of transfers", () => {
  const cover = { batchId: "b", batchNumber: "2022-001" };
  const { rows, transferCount, covered, addsUp } = carriedBy(
    preview([place("450102", ["100", "20"]), place("450103", ["7", "3"], cover)]),
  );
  expect(rows.totalFen).toBe("120");
  expect(transferCount).toBe(2);
  expect(covered.map(({ placeCode }) => placeCode)).toEqual(["450103"]);
  expect(addsUp).toBe(true);
});

test("places without heads and amounts of zero make no transfer", () => {
  const { rows, transferCount, withoutHeads } = carriedBy(
    preview([place("450102", ["100", "0"]), place("450103", ["0", "0"])]),
  );
  expect(transferCount).toBe(1);
  expect(rows.rows).toHaveLength(1);
  expect(withoutHeads).toHaveLength(1);
});

test("every city's subtotal is the sum of its places", () => {
  const { rows } = carriedBy(
    preview([place("450102", ["100", "20"]), place("450103", ["7", "3"])]),
  );
  expect(rows.subtotals.map(({ placeCode, totalFen }) => [placeCode, totalFen])).toEqual([
    ["450100", "130"],
  ]);
});

test("totals that do not add up are told, never shown as right", () => {
  const stated = preview([place("450102", ["100", "20"])]);
  expect(carriedBy({ ...stated, totalFen: "121" }).addsUp).toBe(false);
});

test("a share paid ahead is taken level by level; what is owed stays beside it, and the sums hold", () => {
  const stated = preview([place("450102", ["101", "20"]), place("450103", ["7", "3"])]);
  const some = { percent: "50", reason: "缓拨", places: ["450103"] };
  const all = { percent: "90", reason: "按惯例", places: null };
  const { rows, addsUp } = carriedBy(stated, { advances: [all, some] });
  expect(rows.rows.map((row) => [row.advancePercent, row.legalFen, row.totalFen])).toEqual([
    ["90", "121", "109"],
    ["50", "10", "6"],
  ]);
  expect(rows.rows[0]?.cells.map(({ legalFen, amountFen }) => [legalFen, amountFen])).toEqual([
    ["101", "91"],
    ["20", "18"],
  ]);
  expect([rows.legalFen, rows.totalFen, addsUp]).toEqual(["131", "115", true]);
  expect(rows.subtotals[0]).toMatchObject({ legalFen: "131", totalFen: "115" });
});

test("a place of which an amount comes to nothing is named", () => {
  const small = { percent: "10", reason: "缓拨", places: null };
  const { nothingLeft } = carriedBy(preview([place("450102", ["100", "4"])]), {
    advances: [small],
  });
  expect(nothingLeft).toEqual(["县450102"]);
});

test("of chosen places the batch carries no other, and the rest stays open", () => {
  const stated = preview([place("450102", ["100", "20"]), place("450103", ["7", "3"])]);
  const { rows, open, addsUp } = carriedBy(stated, { onlyPlaces: ["450103"] });
  expect(rows.rows.map(({ placeCode }) => placeCode)).toEqual(["450103"]);
  expect([rows.totalFen, open.length, addsUp]).toEqual(["10", 2, true]);
});
