import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { batchActs, batchStages, batchStep } from "#approvals";
import { civilDate } from "#time";
import { arrivalRateBasisPoints, confirmReceipt, openFen } from "./confirm.ts";
import {
  type TransferAct,
  transferActs,
  transferAfter,
  type TransferStage,
  transferStages,
} from "./transfer-life.ts";

const fen = fc.bigInt({ min: 1n, max: 10n ** 15n });
const today = civilDate("2022-12-12");

describe("the life of a transfer", () => {
  const waysOut = (stage: TransferStage) =>
    transferActs.filter((act) => transferAfter(stage, act) !== undefined);

  test("nothing leads out of cancelled and rejected, only a correction out of arrived, only a new start out of failed and returned, with nothing but a hold beside it", () => {
    expect(waysOut("cancelled")).toEqual([]);
    expect(waysOut("rejected")).toEqual([]);
    expect(waysOut("arrived")).toEqual(["reverse_arrival", "correct_sent"]);
    const held = ["hold_transfer", "release_transfer"];
    expect(waysOut("failed")).toEqual(["reopen", ...held]);
    expect(waysOut("returned")).toEqual(["reopen", ...held]);
  });

  test("an unknown outcome is left by an answer of the paying system alone, never by sending", () => {
    expect(waysOut("outcome_unknown")).toEqual([
      "payment_accepted",
      "payment_rejected",
      "payment_absent",
    ]);
  });

  test("every stage is reached from a draft, and every act is taken somewhere", () => {
    const reached = new Set<TransferStage>(["prepared"]);
    for (const stage of reached)
      for (const act of transferActs) {
        const to = transferAfter(stage, act);
        if (to !== undefined) reached.add(to);
      }
    expect([...reached].toSorted()).toEqual([...transferStages].toSorted());
    for (const act of transferActs)
      expect(transferStages.some((stage) => transferAfter(stage, act) !== undefined)).toBe(true);
  });

  test("goes with its batch: whatever a batch's decision does, it does to the transfers", () => {
    const perTransfer = new Set<string>(["record_sent", "confirm_arrival"]);
    const shared = batchActs.filter((act) => !perTransfer.has(act));
    const pairs = batchStages.flatMap((stage) => shared.map((act) => ({ stage, act })));
    expect(pairs.map(({ stage, act }) => transferAfter(stage, act as TransferAct))).toEqual(
      pairs.map(({ stage, act }) => batchStep(stage, act)?.to),
    );
  });

  test("any sequence of acts stays within the stages", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...transferActs), { maxLength: 30 }), (acts) => {
        let stage: TransferStage = "prepared";
        for (const act of acts) stage = transferAfter(stage, act) ?? stage;
        expect(transferStages).toContain(stage);
      }),
    );
  });
});

describe("receipts", () => {
  test("whatever the parts, what has arrived never exceeds the amount and is whole exactly when it arrived", () => {
    fc.assert(
      fc.property(fen, fc.array(fen, { maxLength: 20 }), (amountFen, receipts) => {
        let transfer = {
          stage: "sent" as TransferStage,
          amountFen,
          arrivedFen: 0n,
          sentOn: today,
        };
        for (const receipt of [...receipts, openFen(transfer)]) {
          const before = transfer.arrivedFen;
          const result = confirmReceipt({
            transfer,
            amountFen: receipt,
            arrivedOn: today,
            today,
          });
          if (!result.ok) continue;
          transfer = { ...transfer, ...result.value };
          expect(transfer.arrivedFen).toBe(before + receipt);
          expect(transfer.arrivedFen <= amountFen).toBe(true);
          expect(transfer.stage === "arrived").toBe(transfer.arrivedFen === amountFen);
        }
      }),
    );
  });

  test("nothing, less than nothing and more than is open are refused with what is open", () => {
    const transfer = { stage: "sent", amountFen: 10n, arrivedFen: 4n, sentOn: null } as const;
    for (const amountFen of [0n, -1n, 7n])
      expect(confirmReceipt({ transfer, amountFen, arrivedOn: today, today })).toMatchObject({
        problem: { kind: "arrival_exceeds_open", openFen: "6" },
      });
  });
});

describe("the arrival rate", () => {
  test("is full only when everything has arrived", () => {
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        const [arrived, due] = a < b ? [a, b] : [b, a];
        expect(arrivalRateBasisPoints(arrived, due) === 10_000).toBe(arrived === due);
      }),
    );
  });

  test("is unknown, not zero, when nothing is due", () => {
    expect(arrivalRateBasisPoints(0n, 0n)).toBeNull();
    expect(arrivalRateBasisPoints(0n, 5n)).toBe(0);
    expect(arrivalRateBasisPoints(2n, 3n)).toBe(6666);
  });
});
