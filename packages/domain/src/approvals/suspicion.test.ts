import { expect, test } from "vitest";
import type { WorkCalendar } from "#time";
import { builtInApprovalPolicy } from "./approval-policy.ts";
import { isJustUnder, isOffHours, nearestLimit } from "./suspicion.ts";

const calendar: WorkCalendar = {
  coveredYears: [2026],
  holidays: new Set(["2026-10-01"]),
  makeupWorkdays: new Set(["2026-10-10"]),
};

test("off hours are nights, weekends and holidays of Asia/Shanghai, but no make-up workday", () => {
  const off = (text: string) => isOffHours(new Date(text), calendar);
  expect(off("2026-09-30T06:59:59+08:00")).toBe(true);
  expect(off("2026-09-30T07:00:00+08:00")).toBe(false);
  expect(off("2026-09-30T19:59:59+08:00")).toBe(false);
  expect(off("2026-09-30T20:00:00+08:00")).toBe(true);
  expect(off("2026-10-01T10:00:00+08:00")).toBe(true);
  expect(off("2026-10-10T10:00:00+08:00")).toBe(false);
  expect(off("2026-10-11T10:00:00+08:00")).toBe(true);
  expect(off("2027-01-01T10:00:00+08:00")).toBe(false);
  expect(off("2027-01-02T10:00:00+08:00")).toBe(true);
});

test("just under a limit is up to five percent below it, and never the limit itself", () => {
  expect(isJustUnder(9_500n, 10_000n)).toBe(true);
  expect(isJustUnder(9_499n, 10_000n)).toBe(false);
  expect(isJustUnder(9_999n, 10_000n)).toBe(true);
  expect(isJustUnder(10_000n, 10_000n)).toBe(false);
});

test("the largest limit that was nearly reached is named, be it of the document or of a payer's period", () => {
  const [review, approve] = builtInApprovalPolicy.stages;
  if (review === undefined || approve === undefined) throw new Error("two stages");
  const policy = {
    ...builtInApprovalPolicy,
    stages: [
      { ...review, commentWhen: [{ kind: "document_at_least", amountFen: "1000" }] },
      { ...approve, when: [{ kind: "payer_period_at_least", amountFen: "5000", days: 30 }] },
    ],
  } satisfies typeof builtInApprovalPolicy;
  const facts = (amountFen: bigint, sumFen: bigint, days: number) => ({
    documentKind: "regular" as const,
    amountFen,
    payerSums: [{ days, payerCode: "450000", amountFen: sumFen }],
    headsChangedBasisPoints: null,
    overdue: false,
    unconfirmed: false,
  });
  expect(nearestLimit(policy, facts(990n, 4_900n, 30))).toEqual({
    amountFen: 4_900n,
    limitFen: 5_000n,
  });
  expect(nearestLimit(policy, facts(990n, 4_900n, 60))).toEqual({
    amountFen: 990n,
    limitFen: 1_000n,
  });
  expect(nearestLimit(policy, facts(500n, 2_000n, 30))).toBeUndefined();
  expect(nearestLimit(builtInApprovalPolicy, facts(990n, 4_900n, 30))).toBeUndefined();
});
