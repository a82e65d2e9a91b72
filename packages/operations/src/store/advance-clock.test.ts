import { notification, reminder, store, transfer } from "@daowei/db/schema";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../identity.ts";
import { confirmArrivals, recordSent } from "../transfers/index.ts";
import {
  agreed,
  closeSound,
  draftBatch,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
  refusalOf,
} from "../testing/index.ts";
import { advanceClock } from "./advance-clock.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice("2022-12-12T02:00:00Z");
});
afterEach(() => closeSound(office));

const forward = (days: number) => ({ to: { days }, idempotencyKey: newId() });

test("the days pass one by one: reminders, the due date, what is overdue, and silence once the money has arrived", async () => {
  const team = await hireTeam(office);
  const batch = await issueDraft(office, team, await draftBatch(office, team));
  const calling = office.as(team.preparer);
  const to = agreed(await advanceClock(calling, { to: "next_deadline", idempotencyKey: newId() }));
  expect(to.today).toBe("2022-12-31");
  expect(to.days).toHaveLength(19);
  const told = to.days.filter(({ reminders }) => reminders > 0).map(({ date }) => date);
  // 14 and 7 days before are Saturdays off; the day itself too.
  expect(told).toEqual([
    "2022-12-13",
    "2022-12-16",
    "2022-12-23",
    "2022-12-27",
    "2022-12-29",
    "2022-12-30",
  ]);
  const after = agreed(await advanceClock(calling, forward(5)));
  expect(after.days.map(({ turnedOverdue }) => turnedOverdue > 0)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  const lines = await office.db.select().from(notification);
  expect(lines.map(({ title }) => title.slice(0, 6))).toContain("【逾期提醒】");
  await arrive(team, batch.id);
  const silent = agreed(await advanceClock(calling, forward(10)));
  expect(silent.days.every(({ reminders }) => reminders === 0)).toBe(true);
});

async function arrive(team: Awaited<ReturnType<typeof hireTeam>>, batchId: string): Promise<void> {
  const once = () => ({ idempotencyKey: newId(), voucherNumber: "A-1" });
  agreed(await recordSent(office.as(team.treasury), { batchId, sentOn: "2022-12-12", ...once() }));
  const rows = await office.db.select({ id: transfer.id }).from(transfer);
  const transferIds = rows.map(({ id }) => id);
  const receipt = { transferIds, arrivedOn: "2022-12-30", ...once() };
  agreed(await confirmArrivals(office.as(team.accountant), receipt));
}

test("a jump is one look: what was missed comes on the day of arrival and is marked so, and no day is gone back to", async () => {
  const team = await hireTeam(office);
  await issueDraft(office, team, await draftBatch(office, team));
  const calling = office.as(team.preparer);
  agreed(await advanceClock(calling, forward(1)));
  const jumpTo = (date: string) => advanceClock(calling, { to: { date }, idempotencyKey: newId() });
  const { today, days } = agreed(await jumpTo("2026-09-01"));
  expect(today).toBe("2026-09-01");
  expect(days).toHaveLength(1);
  expect(days[0]?.turnedOverdue).toBe(await office.db.$count(transfer));
  const told = await office.db.select().from(reminder);
  const late = told.filter((one) => one.sentOn === "2026-09-01");
  expect(new Set(late.map((one) => [one.step, one.late, one.missed > 0].join()))).toEqual(
    new Set(["overdue:2026-09-01,false,true", "up+10w,true,true"]),
  );
  expect(refusalOf(await jumpTo("2026-09-01"))).toBe("clock_goes_forward");
  expect(refusalOf(await jumpTo("2022-12-12"))).toBe("clock_goes_forward");
  expect(refusalOf(await jumpTo("2036-09-02"))).toBe("clock_jump_too_far");
});

test("the same move asked twice is made once, and two at once one after the other", async () => {
  const team = await hireTeam(office);
  const once = forward(2);
  const calling = office.as(team.preparer);
  agreed(await advanceClock(calling, once));
  expect(agreed(await advanceClock(calling, once)).replayed).toBe(true);
  await Promise.all(
    [forward(1), forward(1)].map(async (move) => agreed(await advanceClock(calling, move))),
  );
  const { today } = agreed(await advanceClock(calling, forward(1)));
  expect(today).toBe("2022-12-17");
});

test("a production store's clock stays where it is, whoever asks and however", async () => {
  const preparer = await office.hire("preparer");
  await office.db.update(store).set({ clockOffsetDays: 0, kind: "production" });
  expect(refusalOf(await advanceClock(office.as(preparer), forward(1)))).toBe("clock_is_real");
  const forced = office.db.update(store).set({ clockOffsetDays: 1 });
  await expect(forced).rejects.toThrow("Failed query");
  expect(await office.db.$count(reminder)).toBe(0);
});
