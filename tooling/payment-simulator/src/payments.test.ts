import { once } from "node:events";
import { transfer, transferEvent } from "@daowei/db/schema";
import { foldTransfer } from "@daowei/domain/transfers";
import { newId } from "@daowei/operations";
import {
  askOutcome,
  noteReturn,
  orderPayments,
  withdrawPayment,
} from "@daowei/operations/payments";
import { agreed, refusalOf } from "@daowei/operations/testing";
import {
  confirmArrivals,
  getTransfer,
  recordReturned,
  recordSent,
  reopenTransfer,
  reverseArrival,
} from "@daowei/operations/transfers";
import { verifyAudit } from "@daowei/operations";
import { asc, eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import {
  orderedBatch,
  type Simulator,
  startSimulator,
  startWorker,
  type Trial,
} from "./trial.fixture.ts";

const closing: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function begin(odds: Readonly<Record<string, number>>, heads?: readonly bigint[]) {
  const simulator = await startSimulator("1");
  closing.push(simulator.stop);
  await simulator.setOdds(odds);
  const trial = await orderedBatch(heads);
  closing.push(() => trial.office.close());
  return { simulator, trial };
}

function employ(trial: Trial, simulator: Simulator, dieAt?: string) {
  const child = startWorker(trial.office, simulator, dieAt);
  closing.push(() => void child.kill("SIGKILL"));
  return child;
}

const stages = async (trial: Trial) =>
  [...new Set((await trial.transfers()).map(({ stage }) => stage))].toSorted();
const statuses = async (trial: Trial) =>
  [...new Set((await trial.orders()).map(({ status }) => status))].toSorted();
const patience = { timeout: 120_000, interval: 100 };

/** Each order moved money once at most; who is sent has a movement; every record folds into its row. */
async function soundAgainst(simulator: Simulator, trial: Trial): Promise<void> {
  const { movements } = await simulator.ledger();
  expect(new Set(movements).size).toBe(movements.length);
  const orders = await trial.orders();
  const paid = orders.filter(({ status }) => status === "accepted" || status === "returned");
  expect(paid.map(({ reference }) => reference).toSorted()).toEqual(movements.toSorted());
  for (const row of await trial.transfers()) {
    const events = await trial.office.db
      .select()
      .from(transferEvent)
      .where(eq(transferEvent.transferId, row.id))
      .orderBy(asc(transferEvent.seq));
    const folded = foldTransfer(events);
    expect(folded.ok).toBe(true);
    if (folded.ok) expect(row).toMatchObject(folded.value);
  }
}

test("an order is paid once and the transfer is sent, with the paying system's own day and number", async () => {
  const { simulator, trial } = await begin({});
  employ(trial, simulator);
  await expect.poll(() => stages(trial), patience).toEqual(["sent"]);
  const [one] = await trial.transfers();
  expect(one).toMatchObject({ sentOn: "2022-12-12", sendVoucherNumber: "ZF00000001" });
  await soundAgainst(simulator, trial);
  // A store's own check of its chain takes the worker's lines in.
  expect(await verifyAudit(trial.office.db)).toEqual([]);
});

test("what is rejected fails, and is paid under a new reference after it was opened again", async () => {
  const { simulator, trial } = await begin({ reject: 100 });
  employ(trial, simulator);
  await expect.poll(() => stages(trial), patience).toEqual(["failed"]);
  await simulator.setOdds({ reject: 0 });
  const treasury = { ...trial.office.as(trial.team.treasury), paying: "gateway" } as const;
  const ids = (await trial.transfers()).map(({ id }) => id);
  for (const transferId of ids)
    agreed(
      await reopenTransfer(treasury, {
        transferId,
        reason: "收款账户已更正，重新办理",
        idempotencyKey: newId(),
      }),
    );
  const again = { batchId: trial.batchId, idempotencyKey: newId() };
  expect(agreed(await orderPayments(treasury, again)).done).toHaveLength(ids.length);
  await expect.poll(() => stages(trial), patience).toEqual(["sent"]);
  await soundAgainst(simulator, trial);
});

test.each([
  [
    "lost before it was heard: told again under the same reference, once it was surely never heard",
    { loseBefore: 100 },
  ],
  ["lost after it was carried out: asked about, and never told again", { loseAfter: 100 }],
])("an order is %s", async (_name, odds) => {
  const { simulator, trial } = await begin(odds);
  const worker = employ(trial, simulator);
  await expect.poll(() => stages(trial), patience).toContain("outcome_unknown");
  await simulator.setOdds({ loseBefore: 0, loseAfter: 0 });
  await expect.poll(() => stages(trial), patience).toEqual(["sent"]);
  worker.kill("SIGKILL");
  await soundAgainst(simulator, trial);
});

test.each(["before_call", "after_reply"])(
  "a worker killed %s leaves no order unpaid and none paid twice, and what it had told cannot be withdrawn",
  async (point) => {
    const { simulator, trial } = await begin({}, [100n, 200n]);
    const first = employ(trial, simulator, point);
    await once(first, "exit");
    expect(first.signalCode).toBe("SIGKILL");
    const told = (await trial.orders()).find(({ status }) => status === "calling");
    const treasury = trial.office.as(trial.team.treasury);
    const withdrawn = await withdrawPayment(treasury, {
      transferId: String(told?.transferId),
      idempotencyKey: newId(),
    });
    expect(refusalOf(withdrawn)).toBe("payment_not_withdrawable");
    employ(trial, simulator);
    await expect.poll(() => stages(trial), patience).toEqual(["sent"]);
    await soundAgainst(simulator, trial);
  },
);

test("a worker killed while the paying system works on its order leaves one movement", async () => {
  const { simulator, trial } = await begin({ mostDelayMillis: 300 });
  const first = employ(trial, simulator);
  await expect.poll(() => statuses(trial), { ...patience, interval: 5 }).toContain("calling");
  first.kill("SIGKILL");
  employ(trial, simulator);
  await expect.poll(() => stages(trial), patience).toEqual(["sent"]);
  await soundAgainst(simulator, trial);
});

test("three workers, lost replies, delays, rejections and returned money: everything ends, nothing moves twice", async () => {
  const odds = { loseBefore: 25, loseAfter: 25, reject: 10, sendBack: 10, mostDelayMillis: 300 };
  const { simulator, trial } = await begin(odds, [100n, 200n]);
  employ(trial, simulator);
  employ(trial, simulator);
  employ(trial, simulator);
  const ended = new Set(["accepted", "rejected", "returned"]);
  await expect
    .poll(async () => (await statuses(trial)).every((status) => ended.has(status)), patience)
    .toBe(true);
  const { returns } = await simulator.ledger();
  await expect
    .poll(
      async () => (await trial.transfers()).filter(({ stage }) => stage === "returned").length,
      patience,
    )
    .toBe(returns.length);
  await soundAgainst(simulator, trial);
  expect(await verifyAudit(trial.office.db)).toEqual([]);
});

test("an order that cannot be seen to waits and says why, and holds up no other; mended, it is paid", async () => {
  const { simulator, trial } = await begin({}, [100n, 200n]);
  const [bad, ...others] = await trial.transfers();
  if (bad === undefined) throw new Error("no transfer");
  const put = (stage: typeof bad.stage) =>
    trial.office.db.update(transfer).set({ stage }).where(eq(transfer.id, bad.id));
  const treasury = trial.office.as(trial.team.treasury);
  const stalled = async () => {
    const { payments } = agreed(await getTransfer(treasury, { id: bad.id }));
    return payments[0]?.stalled ?? null;
  };
  await put("approved");
  employ(trial, simulator);
  await expect
    .poll(async () => (await trial.transfers()).filter(({ stage }) => stage === "sent"), patience)
    .toHaveLength(others.length);
  await expect.poll(async () => (await stalled())?.times, patience).toBeGreaterThan(1);
  expect((await stalled())?.because).toMatch(/^transfer .* has no payment_\w+ from approved$/);
  await put(bad.stage);
  await expect.poll(() => stages(trial), patience).toEqual(["sent"]);
  expect(await stalled()).toBeNull();
  await soundAgainst(simulator, trial);
});

test("money that comes back after it was confirmed waits for a person, who takes the receipt back first", async () => {
  const { simulator, trial } = await begin({});
  const worker = employ(trial, simulator);
  await expect.poll(() => stages(trial), patience).toEqual(["sent"]);
  worker.kill("SIGKILL");
  const { office, team } = trial;
  const transferIds = (await trial.transfers()).map(({ id }) => id);
  const receipt = { transferIds, arrivedOn: "2022-12-12", voucherNumber: "到账-1" };
  agreed(
    await confirmArrivals(office.as(team.accountant), { ...receipt, idempotencyKey: newId() }),
  );
  const [one] = await trial.transfers();
  const transferId = String(one?.id);
  const gone = { transferId, reason: "收款账户已销户，资金退回", idempotencyKey: newId() };
  const returned = { ...gone, returnedOn: "2022-12-12", voucherNumber: "TH-1" };
  const treasury = office.as(team.treasury);
  expect(refusalOf(await recordReturned(treasury, returned))).toBe("payment_underway");
  const order = (await trial.orders()).find((own) => own.transferId === transferId);
  const notice = {
    id: "TH-1",
    reference: String(order?.reference),
    amountFen: String(order?.amountFen),
    returnedOn: "2022-12-12",
    reason: gone.reason,
  };
  const note = () => noteReturn(office.database.app, treasury, notice);
  expect([await note(), await note()]).toEqual(["parked", "known"]);
  expect(refusalOf(await recordReturned(treasury, returned))).toBe("act_not_possible");
  const { arrivals } = agreed(await getTransfer(treasury, { id: transferId }));
  const second = await office.hire("fund_accountant");
  agreed(
    await reverseArrival(office.as(second), {
      arrivalId: String(arrivals[0]?.id),
      reason: gone.reason,
      idempotencyKey: newId(),
    }),
  );
  expect((await trial.transfers())[0]).toMatchObject({ stage: "sent", arrivedFen: 0n });
  agreed(await recordReturned(treasury, returned));
  expect((await trial.transfers())[0]).toMatchObject({ stage: "returned", sentOn: null });
  expect(await statuses(trial)).toContain("returned");
  await soundAgainst(simulator, trial);
});

test("the paying system's work is not done by hand, nor the other way round; an order is withdrawn before it is told", async () => {
  const { trial } = await begin({});
  const { office, team } = trial;
  const [one] = await trial.transfers();
  const asked = { transferId: String(one?.id), idempotencyKey: newId() };
  const paper = { sentOn: "2022-12-12", voucherNumber: "V", idempotencyKey: newId() };
  const manual = office.as(team.treasury);
  const gateway = { ...manual, paying: "gateway" } as const;
  const { batchId } = trial;
  expect(refusalOf(await recordSent(gateway, { batchId, ...paper }))).toBe("sending_by_gateway");
  expect(refusalOf(await orderPayments(manual, { batchId, idempotencyKey: newId() }))).toBe(
    "gateway_not_configured",
  );
  const byHand = agreed(await recordSent(manual, { batchId, ...paper }));
  expect(byHand.done).toEqual([]);
  expect(new Set(byHand.skipped.map(({ reason }) => reason))).toEqual(
    new Set(["payment_underway"]),
  );
  expect(refusalOf(await askOutcome(gateway, asked))).toBe("no_open_payment");
  agreed(await withdrawPayment(gateway, asked));
  expect(refusalOf(await withdrawPayment(gateway, { ...asked, idempotencyKey: newId() }))).toBe(
    "no_open_payment",
  );
  const again = agreed(await orderPayments(gateway, { batchId, idempotencyKey: newId() }));
  expect(again.done).toEqual([one?.id]);
});
