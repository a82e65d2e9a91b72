import type { Transaction } from "@daowei/db";
import { quietMinutesLeft } from "@daowei/domain/reminders";
import { newId } from "../identity.ts";
import { enqueueAll } from "../outbox/enqueue.ts";
import { personDestination } from "../outbox/person-destinations.ts";
import { placeName } from "../places.ts";
import { type Ear, readEars } from "./ears.ts";
import type { PlanOf } from "./plans-in-force.ts";
import type { ScanReport, ScanWish, ToTell } from "./scan-wish.ts";
import {
  type NewReminder,
  storeNotifications,
  storeProgress,
  storeReminders,
} from "./store-rows.ts";
import type { StoreTime } from "./store-time.ts";
import { templatesOf } from "./templates-of.ts";
import { reminderWords } from "./words.zh.ts";

interface Telling extends ScanWish {
  readonly time: StoreTime;
  readonly planOf: PlanOf;
}

interface Told extends ToTell {
  readonly ear: Ear;
}

/** Writes the reminders, one message for each person or group and way, and how far every subject has come. */
export async function tellAll(
  tx: Transaction,
  telling: Telling,
  due: readonly ToTell[],
): Promise<Omit<ScanReport, "today" | "subjects">> {
  if (due.length === 0) return { reminders: 0, notifications: 0, messages: 0, unheard: 0 };
  const earsOf = await readEars(tx, telling, due);
  const meant = due.map((one) => ({ one, ...earsOf(one) })).filter(({ isMeant }) => isMeant);
  const heard = meant.filter(({ ears }) => ears.length > 0);
  const told = heard.flatMap(({ one, ears }) => ears.map((ear): Told => ({ ...one, ear })));
  const groups = [
    ...Map.groupBy(told, ({ ear }) => `${ear.channel} ${ear.recipient}`).values(),
  ].map((group) => ({ id: newId(), group }));
  const inside = groups.filter(({ group }) => group[0]?.ear.channel === "in_app");
  const outside = groups.filter(({ group }) => group[0]?.ear.channel !== "in_app");
  await storeNotifications(
    tx,
    inside.map(({ id, group }) => notificationOf(telling, id, group)),
  );
  await enqueueAll(
    tx,
    outside.map(({ id, group }) => messageOf(telling, id, group)),
  );
  const rows = groups.flatMap(({ id, group }) => group.map((one) => reminderOf(telling, id, one)));
  await storeReminders(tx, rows);
  await storeProgress(
    tx,
    heard.map(({ one }) => one),
  );
  return {
    reminders: rows.length,
    notifications: inside.length,
    messages: outside.length,
    unheard: meant.length - heard.length,
  };
}

function first(group: readonly Told[]): Told {
  const [one] = group;
  if (one === undefined) throw new Error("a message about nothing");
  return one;
}

function notificationOf(telling: Telling, id: string, group: readonly Told[]) {
  const { library, time, planOf } = telling;
  const { ear, subject: earliest } = first(group);
  const items = group.map(({ subject, step }) => ({
    ...step,
    title: subject.title,
    dueOn: subject.dueOn,
    placeName: placeName({ library }, subject.placeCode, subject.fiscalYear),
  }));
  const { subject, text } = reminderWords({
    items,
    today: time.today,
    calendar: library.calendar,
    withTitles: true,
    templates: templatesOf(
      group.map(({ subject: { placeCode, fiscalYear } }) => planOf(placeCode, fiscalYear)),
    ),
    channel: "in_app",
  });
  return {
    id,
    personId: ear.recipient.slice(personDestination("").length),
    postId: postOf(ear),
    kind: "reminder",
    title: subject,
    text,
    link: `/deadlines?year=${earliest.fiscalYear}`,
  };
}

function postOf({ postId, recipient }: Ear): string {
  if (postId === null) throw new Error(`${recipient} is told in no post`);
  return postId;
}

function messageOf({ time }: Telling, id: string, group: readonly Told[]) {
  const { ear } = first(group);
  // What is overdue does not wait for anybody's quiet hours.
  const early = group.every(({ step }) => step.kind === "lead");
  if (ear.channel === "in_app") throw new Error("a notification does not leave the store");
  return {
    id,
    kind: "reminder",
    channel: ear.channel,
    destinationId: ear.recipient,
    placeCode: ear.officeCode,
    orderingKey: null,
    dedupeKey: `reminder:${id}`,
    waitMinutes: early ? quietMinutesLeft(ear.quietHours, time.timeOfDay) : 0,
    payload: {},
  } as const;
}

function reminderOf(
  { time, planOf }: Telling,
  id: string,
  { subject, step, ear }: Told,
): NewReminder {
  const { channel, recipient, postId, fundAccountCodes } = ear;
  return {
    subjectKey: subject.key,
    dueOn: subject.dueOn,
    step: step.step,
    recipient,
    channel,
    postId,
    fundAccountCodes: fundAccountCodes === null ? null : [...fundAccountCodes],
    title: subject.title,
    placeCode: subject.placeCode,
    fiscalYear: subject.fiscalYear,
    plannedOn: step.on,
    sentOn: time.today,
    late: step.late,
    missed: step.missed,
    uncoveredYear: step.uncoveredYear,
    planVersion: planOf(subject.placeCode, subject.fiscalYear).version,
    outboxId: channel === "in_app" ? null : id,
    notificationId: channel === "in_app" ? id : null,
  };
}
