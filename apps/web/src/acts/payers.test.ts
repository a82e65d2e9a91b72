import { expect, test } from "vitest";
import { type ActedTransfer, payersOf, sumOpen } from "./payers.ts";

const of = (
  id: string,
  level: ActedTransfer["level"],
  payerCode: string,
  openFen: bigint,
): ActedTransfer => ({
  id,
  name: id,
  level,
  payerCode,
  payerName: `payer ${payerCode}`,
  openFen,
  sendVoucherNumber: null,
});

test("transfers stand by who pays them, from the centre down, each once, and the sums are kept", () => {
  const transfers = [
    of("1", "county", "450123", 5n),
    of("2", "central", "100000", 60n),
    of("3", "county", "450122", 7n),
    of("4", "province", "450000", 20n),
    of("5", "central", "100000", 1n),
  ];
  const groups = payersOf(transfers);
  expect(
    groups.map(({ level, payers }) => [level, payers.map(({ code, count }) => [code, count])]),
  ).toEqual([
    ["central", [["100000", 2]]],
    ["province", [["450000", 1]]],
    [
      "county",
      [
        ["450122", 1],
        ["450123", 1],
      ],
    ],
  ]);
  expect(sumOpen(groups.flatMap(({ payers }) => payers))).toBe(sumOpen(transfers));
});
