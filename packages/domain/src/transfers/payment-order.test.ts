import { expect, test } from "vitest";
import { livePayments, paymentActs, paymentAfter, paymentStatuses } from "./payment-order.ts";

const into = (to: string) =>
  paymentStatuses.flatMap((status) =>
    paymentActs
      .filter((act) => paymentAfter(status, act) === to)
      .map((act) => [status, act] as const),
  );

test("an order is handed over from the queue alone, and comes back there only when it was never seen", () => {
  expect(into("calling")).toEqual([["queued", "claim"]]);
  expect(into("queued")).toEqual([["unknown", "find_absent"]]);
});

test("what is handed over can no longer be withdrawn", () => {
  expect(into("withdrawn")).toEqual([["queued", "withdraw"]]);
});

test("an order that ended stays ended, except that paid money may come back", () => {
  for (const status of ["rejected", "returned", "withdrawn"] as const)
    for (const act of paymentActs) expect(paymentAfter(status, act)).toBeUndefined();
  expect(into("returned")).toEqual([["accepted", "return"]]);
  expect(livePayments).toEqual(["queued", "calling", "unknown", "accepted"]);
});
