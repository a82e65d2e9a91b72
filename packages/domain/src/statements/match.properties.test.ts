import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, civilDate } from "#time";
import type { OpenLine, OpenTransfer } from "./candidate.ts";
import { matchLines } from "./match.ts";

const day = civilDate("2022-12-01");
const line = (id: string, changes: Partial<OpenLine> = {}): OpenLine => ({
  id,
  bookedOn: addDays(day, 2),
  openFen: 100n,
  text: "",
  ...changes,
});
const transfer = (id: string, changes: Partial<OpenTransfer> = {}): OpenTransfer => ({
  id,
  openFen: 100n,
  sentOn: day,
  ownNumbers: [`2022-001-${id}`],
  sharedNumbers: ["V-1"],
  payerNames: ["南宁市"],
  ...changes,
});

const anyLine = fc.record({
  bookedOn: fc.integer({ min: -2, max: 40 }).map((days) => addDays(day, days)),
  openFen: fc.bigInt({ min: 1n, max: 6n }),
  text: fc.constantFrom(
    "",
    "V-1",
    "V-2",
    "V-12",
    "2022-001-T0",
    "2022-001-T1 V-1",
    "南宁市",
    "ｖ-1",
  ),
});
const anyTransfer = fc.record({
  openFen: fc.bigInt({ min: 1n, max: 6n }),
  sentOn: fc.integer({ min: 0, max: 5 }).map((days) => addDays(day, days)),
  sharedNumbers: fc.constantFrom<string[][]>(["V-1"], ["V-2"], []),
});
const world = fc.record({
  lines: fc
    .array(anyLine, { maxLength: 8 })
    .map((some) => some.map((one, index) => line(`L${index}`, one))),
  transfers: fc
    .array(anyTransfer, { maxLength: 8 })
    .map((some) => some.map((one, index) => transfer(`T${index}`, one))),
});

describe("matching", () => {
  test("gives the same answer whatever the order of lines and transfers", () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), ({ lines, transfers }, keys) => {
        const shuffled = <T>(some: readonly T[]) =>
          some
            .map((one) => ({ one, key: keys.next().value }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ one }) => one);
        expect(matchLines({ lines: shuffled(lines), transfers: shuffled(transfers) })).toEqual(
          matchLines({ lines, transfers }),
        );
      }),
    );
  });

  test("never spends more of a line than it has, never pays a transfer more than is open, and forgets no line", () => {
    fc.assert(
      fc.property(world, ({ lines, transfers }) => {
        const { proposals, disputes, unmatched } = matchLines({ lines, transfers });
        const spent = new Map<string, bigint>();
        const spentOf = (id: string) => {
          const known = spent.get(id);
          return known === undefined ? 0n : known;
        };
        for (const { lineId, transferId, amountFen } of proposals.flatMap(
          (one) => one.allocations,
        )) {
          expect(amountFen > 0n).toBe(true);
          for (const id of [lineId, transferId]) spent.set(id, spentOf(id) + amountFen);
        }
        for (const { id, openFen } of [...lines, ...transfers])
          expect(spentOf(id) <= openFen).toBe(true);
        const proposed = new Set(
          proposals.flatMap((one) => one.allocations.map(({ lineId }) => lineId)),
        );
        const answered = [...proposed, ...disputes.map(({ lineId }) => lineId), ...unmatched];
        expect(answered.toSorted()).toEqual(lines.map(({ id }) => id).toSorted());
      }),
    );
  });

  test("proposes no line that came before the money was sent, or more than a month later", () => {
    for (const [days, found] of [
      [-1, 0],
      [0, 1],
      [31, 1],
      [32, 0],
    ] as const) {
      const lines = [line("L", { bookedOn: addDays(day, days), text: "2022-001-T" })];
      expect(matchLines({ lines, transfers: [transfer("T")] }).proposals).toHaveLength(found);
    }
  });
});

describe("what speaks for a match", () => {
  const grades = (lines: readonly OpenLine[], transfers: readonly OpenTransfer[]) =>
    matchLines({ lines, transfers }).proposals.map(({ grade, why, allocations }) => [
      grade,
      why,
      allocations.map(
        ({ lineId, transferId, amountFen }) => `${lineId}>${transferId} ${amountFen}`,
      ),
    ]);

  test("the transfer's own number makes it sure: one line, several lines, or a part of it", () => {
    const named = { text: "拨款 2022-001-T 单" };
    expect(grades([line("L", named)], [transfer("T")])).toEqual([
      ["sure", "own_number", ["L>T 100"]],
    ]);
    const halves = [line("A", { ...named, openFen: 40n }), line("B", { ...named, openFen: 60n })];
    expect(grades(halves, [transfer("T")])).toEqual([["sure", "own_number", ["A>T 40", "B>T 60"]]]);
    expect(grades([line("A", { ...named, openFen: 40n })], [transfer("T")])).toEqual([
      ["tentative", "own_number_part", ["A>T 40"]],
    ]);
  });

  test("a voucher makes it sure for all that was sent under it", () => {
    const two = [transfer("S", { openFen: 30n }), transfer("T", { openFen: 70n })];
    expect(grades([line("L", { text: "凭证 V-1" })], two)).toEqual([
      ["sure", "shared_number", ["L>S 30", "L>T 70"]],
    ]);
    const each = [
      line("A", { text: "V-1", openFen: 70n }),
      line("B", { text: "V-1", openFen: 30n }),
    ];
    expect(grades(each, two)).toEqual([
      ["sure", "shared_number", ["A>T 70"]],
      ["sure", "shared_number", ["B>S 30"]],
    ]);
  });

  test("amount and date alone make it tentative, and so does a sum", () => {
    expect(grades([line("L")], [transfer("T")])).toEqual([["tentative", "amount", ["L>T 100"]]]);
    expect(grades([line("L", { text: "付款人 南宁市财政局" })], [transfer("T")])).toEqual([
      ["tentative", "amount_and_payer", ["L>T 100"]],
    ]);
    const two = [transfer("S", { openFen: 30n }), transfer("T", { openFen: 70n })];
    expect(grades([line("L")], two)).toEqual([
      ["tentative", "sum_of_voucher", ["L>S 30", "L>T 70"]],
    ]);
    const day2 = { text: "南宁市财政局" };
    const parts = [line("A", { ...day2, openFen: 45n }), line("B", { ...day2, openFen: 55n })];
    expect(grades(parts, [transfer("T")])).toEqual([
      ["tentative", "sum_of_day", ["A>T 45", "B>T 55"]],
    ]);
  });

  test("two equal amounts on one day are left to a person, with both candidates", () => {
    const { proposals, disputes } = matchLines({
      lines: [line("A"), line("B")],
      transfers: [transfer("S"), transfer("T")],
    });
    expect(proposals).toEqual([]);
    expect(disputes.map(({ lineId, candidates }) => [lineId, candidates.length])).toEqual([
      ["A", 2],
      ["B", 2],
    ]);
  });

  test("a number inside a longer one names nothing", () => {
    const other = transfer("T", { openFen: 7n });
    expect(grades([line("L", { text: "V-12 2022-001-T9" })], [other])).toEqual([]);
  });
});
