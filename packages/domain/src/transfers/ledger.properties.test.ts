import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilDate } from "#time";
import { confirmReceipt } from "./confirm.ts";
import { foldTransfer, type TransferEventFacts } from "./fold.ts";
import { matchOf } from "./match-axis.ts";
import { arrivedOf, type LedgerRow, reverseReceipt } from "./reverse.ts";
import { checkSentOn, correctSent, undoSent } from "./sending.ts";
import type { TransferStage } from "./transfer-life.ts";

const today = civilDate("2022-12-12");
const amountFen = 1000n;

type Wish =
  | { readonly do: "confirm"; readonly amountFen: bigint; readonly by: string }
  | { readonly do: "reverse"; readonly row: number; readonly by: string };
const person = fc.constantFrom("a", "b");
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({
    do: fc.constant("confirm" as const),
    amountFen: fc.bigInt({ min: -5n, max: 1200n }),
    by: person,
  }),
  fc.record({ do: fc.constant("reverse" as const), row: fc.nat(12), by: person }),
);

interface World {
  stage: TransferStage;
  arrivedFen: bigint;
  ledger: LedgerRow[];
  events: TransferEventFacts[];
}

function born(): World {
  const acts = [
    ["created", null, "prepared"],
    ["submit", "prepared", "submitted"],
    ["review", "submitted", "reviewed"],
    ["approve", "reviewed", "approved"],
    ["issue", "approved", "issued"],
    ["record_sent", "issued", "sent"],
  ] as const;
  const events = acts.map(([act, from, to], index) => ({
    seq: index + 1,
    act,
    from,
    to,
    amountFen: null,
    sentOn: act === "record_sent" ? today : null,
    sendVoucherNumber: act === "record_sent" ? "V" : null,
  }));
  return { stage: "sent", arrivedFen: 0n, ledger: [], events };
}

function fulfil(world: World, wanted: Wish): void {
  const id = String(world.ledger.length);
  if (wanted.do === "confirm") {
    const transfer = { ...world, amountFen, sentOn: today };
    const done = confirmReceipt({
      transfer,
      amountFen: wanted.amountFen,
      arrivedOn: today,
      today,
    });
    if (!done.ok) return;
    enter(world, { act: done.value.act, to: done.value.stage, amountFen: wanted.amountFen });
    world.ledger.push({
      id,
      amountFen: wanted.amountFen,
      confirmedBy: wanted.by,
      reverses: null,
    });
    expect(done.value.arrivedFen).toBe(world.arrivedFen);
    return;
  }
  const row = world.ledger[wanted.row];
  if (row === undefined) return;
  const asked = { ledger: world.ledger, row, userId: wanted.by, actsOnBatch: [] };
  const done = reverseReceipt({ stage: world.stage, amountFen }, asked);
  if (!done.ok) return;
  enter(world, { act: "reverse_arrival", to: done.value.stage, amountFen: done.value.amountFen });
  world.ledger.push({
    id,
    amountFen: done.value.amountFen,
    confirmedBy: wanted.by,
    reverses: row.id,
  });
}

function enter(
  world: World,
  step: { readonly act: string; readonly to: TransferStage; readonly amountFen: bigint },
): void {
  const seq = world.events.length + 1;
  world.events.push({ seq, from: world.stage, sentOn: null, sendVoucherNumber: null, ...step });
  world.stage = step.to;
  world.arrivedFen += step.amountFen;
}

describe("the ledger of a transfer", () => {
  test("in any order of receipts and reversals: never below nothing, never over the amount, whole exactly when arrived", () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
        const world = born();
        for (const wanted of wishes) {
          fulfil(world, wanted);
          expect(world.arrivedFen >= 0n && world.arrivedFen <= amountFen).toBe(true);
          expect(world.arrivedFen).toBe(arrivedOf(world.ledger));
          expect(world.stage === "arrived").toBe(world.arrivedFen === amountFen);
        }
        const reversed = world.ledger.flatMap(({ reverses }) => reverses ?? []);
        expect(new Set(reversed).size).toBe(reversed.length);
      }),
    );
  });

  test("the present row is the fold of the events", () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
        const world = born();
        for (const wanted of wishes) fulfil(world, wanted);
        expect(foldTransfer(world.events)).toEqual({
          ok: true,
          value: {
            stage: world.stage,
            lastSeq: world.events.length,
            arrivedFen: world.arrivedFen,
            sentOn: today,
            sendVoucherNumber: "V",
          },
        });
      }),
    );
  });

  test("a record with an event left out, put in or out of order does not fold", () => {
    const { events } = born();
    expect(foldTransfer([])).toMatchObject({ problem: { kind: "no_events" } });
    expect(foldTransfer(events.toSpliced(2, 1))).toMatchObject({
      problem: { kind: "event_gap", expected: 3, found: 4 },
    });
    const skipped = events.toSpliced(2, 1).map((event, index) => ({ ...event, seq: index + 1 }));
    expect(foldTransfer(skipped)).toMatchObject({
      problem: { kind: "event_from_elsewhere", seq: 3, expected: "submitted" },
    });
    const wrong = events.with(5, { ...(events[5] ?? events[0]), to: "arrived" } as never);
    expect(foldTransfer(wrong)).toMatchObject({
      problem: { kind: "event_not_in_life", seq: 6, act: "record_sent" },
    });
    expect(foldTransfer(events.slice(1).map((event) => ({ ...event, seq: 1 })))).toMatchObject({
      problem: { kind: "event_not_in_life", seq: 1, act: "submit" },
    });
  });

  test("money that came back leaves no day of sending behind", () => {
    const { events } = born();
    const back = {
      seq: 7,
      act: "record_returned",
      from: "sent",
      to: "returned",
      amountFen: null,
      sentOn: null,
      sendVoucherNumber: null,
    } as const;
    expect(foldTransfer([...events, back])).toMatchObject({
      value: { stage: "returned", sentOn: null, sendVoucherNumber: null },
    });
  });
});

describe("a reversal", () => {
  const row = { id: "1", amountFen: 400n, confirmedBy: "a", reverses: null };
  const reverse = (changes: object, stage: TransferStage = "arrived") =>
    reverseReceipt(
      { stage, amountFen: 400n },
      { ledger: [row], row, userId: "b", actsOnBatch: [], ...changes },
    );

  test("takes the whole receipt back and opens the transfer again", () => {
    expect(reverse({})).toEqual({
      ok: true,
      value: { stage: "sent", match: "none", arrivedFen: 0n, amountFen: -400n },
    });
  });

  test("is refused to who confirmed it, sent the money or prepared the batch", () => {
    expect(reverse({ userId: "a" })).toMatchObject({
      problem: { kind: "segregation_same_person", earlierAct: "confirm_arrival" },
    });
    for (const act of ["created", "submit", "recall", "record_sent", "order_payment"])
      expect(reverse({ actsOnBatch: ["review", act] })).toMatchObject({
        problem: { kind: "segregation_same_person", earlierAct: act },
      });
  });

  test("happens once, and never to a reversal", () => {
    const back = { id: "2", amountFen: -400n, confirmedBy: "b", reverses: "1" };
    expect(reverse({ ledger: [row, back] }, "sent")).toMatchObject({
      problem: { kind: "arrival_reversed_already", arrivalId: "1" },
    });
    expect(reverse({ ledger: [row, back], row: back }, "sent")).toMatchObject({
      problem: { kind: "reversal_not_reversible" },
    });
    expect(reverse({}, "issued")).toMatchObject({ problem: { kind: "act_not_possible" } });
  });
});

describe("a sending", () => {
  const day = civilDate;

  test("is on or after the day of issue, and not tomorrow", () => {
    const dates = { issuedOn: day("2022-12-10"), today };
    expect(checkSentOn({ ...dates, sentOn: day("2022-12-10") }).ok).toBe(true);
    expect(checkSentOn({ ...dates, sentOn: today }).ok).toBe(true);
    expect(checkSentOn({ ...dates, sentOn: day("2022-12-09") })).toMatchObject({
      problem: { kind: "sent_before_issue" },
    });
    expect(checkSentOn({ ...dates, sentOn: day("2022-12-13") })).toMatchObject({
      problem: { kind: "date_in_future" },
    });
  });

  test("is corrected to no day after money arrived", () => {
    const sending = {
      stage: "arrived",
      arrivedFen: 5n,
      firstArrivedOn: day("2022-12-08"),
    } as const;
    expect(correctSent(sending, day("2022-12-08"))).toEqual({ ok: true, value: "arrived" });
    expect(correctSent(sending, day("2022-12-09"))).toMatchObject({
      problem: { kind: "arrived_before_sent" },
    });
    expect(correctSent({ ...sending, stage: "issued" }, today)).toMatchObject({
      problem: { kind: "act_not_possible" },
    });
  });

  test("is taken back only while none of it counts as arrived", () => {
    for (const act of ["reverse_sent", "record_returned", "payment_returned"] as const) {
      expect(undoSent({ stage: "sent", arrivedFen: 0n }, act).ok).toBe(true);
      expect(undoSent({ stage: "sent", arrivedFen: 1n }, act)).toMatchObject({
        problem: { kind: "money_arrived_already", arrivedFen: "1" },
      });
      expect(undoSent({ stage: "issued", arrivedFen: 0n }, act).ok).toBe(false);
    }
  });
});

test("the match says what is confirmed first, and what is proposed only where nothing is", () => {
  const match = (arrivedFen: bigint, proposed: boolean) =>
    matchOf({ amountFen, arrivedFen, proposed });
  expect([match(0n, false), match(0n, true)]).toEqual(["none", "tentative"]);
  expect([match(1n, true), match(999n, false)]).toEqual(["partial", "partial"]);
  expect(match(amountFen, true)).toBe("full");
});
