import { expect, test } from "vitest";
import { arrivalStates, sendingChanges } from "./changes.ts";

const row = (id: string, points: { reverses?: string; corrects?: string } = {}) => ({
  id,
  reverses: points.reverses ?? null,
  corrects: points.corrects ?? null,
  reason: null,
  statementLineId: null,
  amountFen: "1",
  arrivedOn: "2022-12-12",
  voucherNumber: "V",
  confirmedBy: "甲",
  confirmedAt: "2022-12-12T00:00:00Z",
});

test("a receipt that was taken back, its reversal and its correction are told apart", () => {
  const rows = [row("a"), row("b", { reverses: "a" }), row("c", { corrects: "a" })];
  expect(arrivalStates(rows)).toEqual([
    { kind: "taken_back", pointsAt: null, corrected: false },
    { kind: "reversal", pointsAt: 1, corrected: false },
    { kind: "stands", pointsAt: 1, corrected: true },
  ]);
});

test("only the treasury changes a sending, and what the paying system sent it does not take back", () => {
  const sent = { stage: "sent" as const, payments: [], holdAct: null };
  expect(sendingChanges(sent, "fund_accountant")).toEqual([]);
  expect(sendingChanges(sent, "treasury")).toEqual([
    "correct_sent",
    "reverse_sent",
    "record_returned",
  ]);
  expect(sendingChanges({ ...sent, stage: "outcome_unknown" }, "treasury")).toEqual([]);
  expect(sendingChanges({ ...sent, stage: "failed" }, "treasury")).toEqual(["reopen"]);
});

test("who may hold a transfer, or let it go, is told so by the server", () => {
  const issued = { stage: "issued" as const, payments: [] };
  expect(sendingChanges({ ...issued, holdAct: "hold_transfer" }, "approver")).toEqual([
    "hold_transfer",
  ]);
  expect(
    sendingChanges({ ...issued, stage: "failed", holdAct: "release_transfer" }, "treasury"),
  ).toEqual(["reopen", "release_transfer"]);
});
