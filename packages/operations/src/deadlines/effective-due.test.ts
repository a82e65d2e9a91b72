import { outbox, reminder } from "@daowei/db/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFacts } from "../approvals/request-facts.ts";
import { type BatchActed } from "../batches/act-on-batch.ts";
import { listBatches } from "../batches/list.ts";
import { lockBatch } from "../batches/lock-batch.ts";
import { newId } from "../identity.ts";
import { getOverview } from "../overview/get.ts";
import { approveProposal, getProposal, proposeChange } from "../proposals/index.ts";
import { advanceClock } from "../store/index.ts";
import { closeSound } from "../testing/close-sound.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
  type Team,
} from "../testing/index.ts";
import { listTransfers } from "../transfers/index.ts";
import { listDeadlines } from "./list.ts";

const region = { fiscalYear: 2022, placeCode: "450000" };
let office: Office;
let team: Team;
let late: BatchActed;
beforeAll(async () => {
  office = await openOffice("2022-12-12T02:00:00Z");
  team = await hireTeam(office);
  late = await issueDraft(office, team, await draftBatch(office, team));
  await moveTo("2023-01-04");
}, 120_000);
afterAll(() => closeSound(office));

async function moveTo(date: string): Promise<void> {
  const move = { to: { date }, idempotencyKey: newId() };
  const moved = agreed(await advanceClock(office.as(team.preparer), move));
  expect(moved.today).toBe(date);
  await office.setClock(`${date}T02:00:00Z`);
}

async function postpone(dueOn: string): Promise<void> {
  const asked = agreed(
    await proposeChange(office.as(team.preparer), {
      kind: "deadline.postpone",
      payload: { ...region, id: `batch:${late.id}:2022-12-31`, dueOn },
      reason: "中央资金到账晚于预期",
      idempotencyKey: newId(),
    }),
  );
  const reviewer = office.as(team.reviewer);
  const { revisionHash } = agreed(await getProposal(reviewer, { id: asked.id }));
  const given = { id: asked.id, revisionHash, idempotencyKey: newId() };
  agreed(await approveProposal(reviewer, given));
}

/** What every list says about the one date. */
async function said() {
  const calling = office.as(team.preparer);
  const page = { ...region, limit: 50 };
  const transfers = agreed(await listTransfers(calling, page)).items;
  const overdue = agreed(await listTransfers(calling, { ...page, overdueOnly: true }));
  const [batch] = agreed(await listBatches(calling, region));
  const { lateCount, lateFen, late: worst } = agreed(await getOverview(calling, region));
  const deadlines = agreed(await listDeadlines(calling, region));
  const own = deadlines.find(({ batchId }) => batchId === late.id);
  return {
    dates: new Set([...transfers, batch, own].map((one) => `${one?.postponedFrom} ${one?.dueOn}`)),
    late: new Set([
      ...transfers.map((one) => one.overdue),
      batch?.overdue,
      own?.state === "overdue",
      overdue.totals.count === transfers.length,
      lateCount === transfers.length,
      lateFen !== "0",
      worst.length > 0,
    ]),
  };
}

const announced = () => office.db.$count(outbox);
const facts = () =>
  office.db.transaction(async (tx) => {
    const context = { ...office.as(team.approver), db: tx };
    const found = await lockBatch(tx, context, late.id);
    return readFacts(tx, context, { batch: agreed(found), periods: [] });
  });

test("a date that two persons postponed is the date of every list, and nothing is late before it has gone by", async () => {
  expect(await said()).toEqual({ dates: new Set(["null 2022-12-31"]), late: new Set([true]) });
  expect((await facts()).overdue).toBe(true);
  await postpone("2023-01-10");
  expect(await said()).toEqual({
    dates: new Set(["2022-12-31 2023-01-10"]),
    late: new Set([false]),
  });
  expect((await facts()).overdue).toBe(false);
  await postpone("2023-01-20");
  await moveTo("2023-01-20");
  expect((await said()).late).toEqual(new Set([false]));
  expect(await announced()).toBe(0);
  const calling = office.as(team.preparer);
  const next = { to: { days: 1 }, idempotencyKey: newId() };
  const { days } = agreed(await advanceClock(calling, next));
  expect(days[0]?.turnedOverdue).toBeGreaterThan(0);
  await office.setClock("2023-01-21T02:00:00Z");
  expect(await said()).toEqual({
    dates: new Set(["2022-12-31 2023-01-20"]),
    late: new Set([true]),
  });
});

test("pages of a list go on across postponed dates without a gap or a double", async () => {
  const calling = office.as(team.preparer);
  const whole = agreed(await listTransfers(calling, { ...region, limit: 50 }));
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = agreed(await listTransfers(calling, { ...region, limit: 2, cursor }));
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(whole.items.map(({ id }) => id));
});

test("reminders go by the same date: none says overdue before it has gone by, the first working day after it does", async () => {
  await moveTo("2023-01-28");
  const told = await office.db
    .selectDistinct({ dueOn: reminder.dueOn, step: reminder.step, sentOn: reminder.sentOn })
    .from(reminder);
  const overdue = told.filter(({ step }) => step.startsWith("overdue"));
  expect(overdue).toEqual(
    expect.arrayContaining([
      { dueOn: "2022-12-31", step: "overdue:2023-01-04", sentOn: "2023-01-04" },
      { dueOn: "2023-01-20", step: "overdue:2023-01-28", sentOn: "2023-01-28" },
    ]),
  );
  expect(overdue).toHaveLength(2);
  expect(
    told.filter(({ dueOn, sentOn }) => dueOn === "2022-12-31" && sentOn > "2023-01-04"),
  ).toEqual([]);
});
