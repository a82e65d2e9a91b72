import { transact } from "@daowei/db";
import { notification, outbox, post, reminder, user } from "@daowei/db/schema";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Message } from "../channels/index.ts";
import { deliverOnce } from "../outbox/index.ts";
import {
  closeSound,
  draftBatch,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
} from "../testing/index.ts";
import { lookingFor, subjectOf } from "./looking.fixture.ts";
import type { Subject } from "./subject-source.ts";
import { scanOnce } from "./work.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice("2022-12-01T02:00:00Z");
});
afterEach(() => closeSound(office));

let subjects: Subject[] = [];
const { work, look, delivery } = lookingFor(() => ({ office, subjects }));

test("a person is told once of everything due, within daowei and by mail, in one message each", async () => {
  const preparer = await office.hire("preparer");
  subjects = ["450102", "450103", "450105"].map((code) => subjectOf(code));
  expect(await look()).toMatchObject({ reminders: 6, notifications: 1, messages: 1, unheard: 0 });
  expect(await look()).toMatchObject({ reminders: 0, notifications: 0, messages: 0 });
  const [line] = await office.db.select().from(notification);
  expect(line).toMatchObject({
    personId: preparer.userId,
    title: "【到位期限提醒】3 项",
    link: "/deadlines?year=2022",
  });
  expect(line?.text).toContain("2022-12-31 到期，还有 30 天（21 个工作日）");
  expect(line?.text).toContain("甲事项450102（兴宁区）");
  const received: Message[] = [];
  expect(await deliverOnce(delivery(received))).toBe(1);
  expect(received).toHaveLength(1);
  // Titles are written by offices: they stay inside unless two persons allow it.
  expect(received[0]?.text).not.toContain("甲事项");
  expect(received[0]?.text).toContain("兴宁区 1 项");
  expect(received[0]?.link).toBe("https://daowei.test/deadlines?year=2022");
});

test("five servers that look at once write every reminder once", async () => {
  await office.hire("preparer");
  await office.setClock("2023-01-03T02:00:00Z");
  subjects = office.library.gazetteer
    .under("450000", 2022, "county")
    .map(({ code }) => subjectOf(code));
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => scanOnce(work({ everyMillis: 0 }))),
  );
  const reports = answers.filter((answer) => typeof answer === "object");
  expect(reports.reduce((sum, report) => sum + report.reminders, 0)).toBe(2 * subjects.length);
  expect(await office.db.$count(reminder)).toBe(2 * subjects.length);
});

test("whoever looks where another has just looked leaves it", async () => {
  await office.setClock("2023-01-03T02:00:00Z");
  await look();
  expect(await scanOnce(work({ everyMillis: 60_000 }))).toBe("not_yet");
});

test("only who holds the post that day is told; the nearest office above where the place has none", async () => {
  const [county, city, gone, disabled] = [
    await office.hire("preparer", "450102"),
    await office.hire("preparer", "450100"),
    await office.hire("preparer", "450102"),
    await office.hire("preparer", "450102"),
  ];
  await office.db.update(post).set({ endsOn: "2022-11-30" }).where(eq(post.id, gone.post.id));
  await office.db
    .update(user)
    .set({ disabledAt: sql`now()` })
    .where(eq(user.id, disabled.userId));
  subjects = [subjectOf("450102"), subjectOf("450103")];
  await look({ channels: new Set() });
  const told = await office.db
    .select({ recipient: reminder.recipient, placeCode: reminder.placeCode })
    .from(reminder)
    .orderBy(reminder.placeCode);
  expect(told).toEqual([
    { recipient: `person:${county.userId}`, placeCode: "450102" },
    { recipient: `person:${city.userId}`, placeCode: "450103" },
  ]);
});

test("a step that nobody has the post for waits until somebody has", async () => {
  subjects = [subjectOf("450102")];
  expect(await look()).toMatchObject({ reminders: 0, unheard: 1 });
  await office.hire("preparer", "450102");
  expect(await look()).toMatchObject({ reminders: 2, unheard: 0 });
});

test("after three days without any server over the due date comes one reminder, marked late", async () => {
  await office.hire("preparer");
  subjects = [subjectOf("450102")];
  await office.setClock("2022-12-29T02:00:00Z");
  await look();
  await office.setClock("2023-01-02T02:00:00Z");
  expect(await look()).toMatchObject({ reminders: 2 });
  const rows = await office.db.select().from(reminder).where(eq(reminder.sentOn, "2023-01-02"));
  expect(rows.map(({ step, late, missed }) => ({ step, late, missed }))).toEqual([
    { step: "T-0w", late: true, missed: 0 },
    { step: "T-0w", late: true, missed: 0 },
  ]);
  const [line] = await office.db
    .select()
    .from(notification)
    .where(eq(notification.title, "【到位期限提醒】（补发）1 项"));
  expect(line?.text).toContain("补发：系统在应提醒的日期没有运行。");
});

test("overdue money is told every working day, and to the level above after three", async () => {
  await office.hire("preparer", "450102");
  const above = await office.hire("approver", "450100");
  subjects = [subjectOf("450102")];
  const toldAbove = async (day: string) => {
    await office.setClock(`${day}T02:00:00Z`);
    const { reminders } = await look({ channels: new Set() });
    const rows = await office.db
      .select()
      .from(reminder)
      .where(sql`sent_on = ${day} and step like 'up+%'`);
    return [reminders, rows.map(({ recipient }) => recipient === `person:${above.userId}`)];
  };
  // The approver of the city answers for a county that has none as well.
  expect(await toldAbove("2023-01-03")).toEqual([2, []]);
  expect(await toldAbove("2023-01-04")).toEqual([2, []]);
  expect(await toldAbove("2023-01-05")).toEqual([3, [true]]);
  expect(await toldAbove("2023-01-06")).toEqual([2, []]);
  expect(await toldAbove("2023-01-07")).toEqual([0, []]);
  const lines = await office.db
    .select()
    .from(notification)
    .where(eq(notification.personId, above.userId));
  expect(lines.map(({ title }) => title)).toContain("【逾期上报】2 项");
});

test("what arrived, and who lost the post, between writing and sending is left out", async () => {
  const leaving = await office.hire("preparer", "450102");
  await office.hire("preparer", "450103");
  subjects = [subjectOf("450102"), subjectOf("450103")];
  await look();
  await office.db.update(post).set({ endsOn: "2022-11-30" }).where(eq(post.id, leaving.post.id));
  subjects = [subjectOf("450102")];
  const received: Message[] = [];
  expect(await deliverOnce(delivery(received))).toBe(2);
  expect(received).toEqual([]);
  const left = await office.db.select({ status: outbox.status }).from(outbox);
  expect(left).toEqual([{ status: "withdrawn" }, { status: "withdrawn" }]);
});

test("a look asks for nothing that no plan can tell of yet", async () => {
  const asked: unknown[] = [];
  await look({
    readSubjects: async (_, { wanted }) => {
      asked.push(wanted);
      return [];
    },
  });
  // On 2022-12-01 thirty days before 2022-12-31; a due date of the day after begins on the next working day.
  expect(asked).toEqual([{ dueUntil: "2022-12-31" }]);
});

test("what comes up for the first time is not late, though nothing was due under its plan for long", async () => {
  await office.hire("preparer");
  subjects = [subjectOf("450102")];
  await look();
  await office.setClock("2022-12-20T02:00:00Z");
  subjects = [];
  await look();
  subjects = [subjectOf("450103")];
  await look();
  const rows = await office.db.select().from(reminder).where(eq(reminder.sentOn, "2022-12-20"));
  expect(rows.map(({ step, late }) => ({ step, late }))).toEqual([
    { step: "T-14", late: false },
    { step: "T-14", late: false },
  ]);
});

test("a look that is cut off leaves nothing of what it wrote", async () => {
  await office.hire("preparer");
  subjects = [subjectOf("450102")];
  const failing = transact(
    office.database.app,
    async (tx) => {
      await tx.execute(sql`select from reminder_scan for update`);
      throw new Error("killed");
    },
    { scope: { kind: "whole-store" } },
  );
  await expect(failing).rejects.toThrow("killed");
  expect(await look()).toMatchObject({ reminders: 2 });
});

test("an issued batch of the store is told to the places that owe money under it", async () => {
  const team = await hireTeam(office);
  await issueDraft(office, team, await draftBatch(office, team));
  await office.setClock("2022-12-27T02:00:00Z");
  const { database, library, channels, everyMillis, idleMillis } = work();
  const report = await scanOnce({
    database,
    library,
    channels,
    everyMillis,
    idleMillis,
  });
  if (typeof report === "string") throw new Error(report);
  expect(report.reminders).toBeGreaterThan(0);
  const recipients = await office.db.selectDistinct({ to: reminder.recipient }).from(reminder);
  expect(recipients.map(({ to }) => to).toSorted()).toEqual(
    [team.preparer, team.treasury, team.approver]
      .map(({ userId }) => `person:${userId}`)
      .toSorted(),
  );
});
