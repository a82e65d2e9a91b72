import { expect, test } from "vitest";
import { sumsHold } from "./sums.ts";

const standing = {
  count: 2,
  dueFen: "1000",
  arrivedFen: "400",
  inTransitFen: "300",
  unknownFen: "200",
  unsentFen: "100",
};
const fund = { fundAccountCode: "450100", fundAccountName: "南宁市", ...standing };
const payer = { payerCode: "000000", payerName: "中央", whole: standing };

function account(change: object) {
  return {
    placeCode: "450000",
    placeName: "广西壮族自治区",
    whole: standing,
    payers: [{ ...payer, level: "central" as const, fundAccounts: [{ ...fund, ...change }] }],
  };
}

test("rows that make their sums, and parts that make what is due, hold", () => {
  expect(sumsHold(account({}))).toBe(true);
});

test("one fen, or one transfer, that is nowhere is seen", () => {
  expect(sumsHold(account({ arrivedFen: "401" }))).toBe(false);
  expect(sumsHold(account({ arrivedFen: "401", inTransitFen: "299" }))).toBe(false);
  expect(sumsHold(account({ count: 1 }))).toBe(false);
  expect(sumsHold({ ...account({}), payers: [] })).toBe(false);
});
