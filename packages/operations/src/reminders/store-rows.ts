import type { Transaction } from "@daowei/db";
import type { notification, reminder } from "@daowei/db/schema";
import { sql } from "drizzle-orm";
import type { ToTell } from "./scan-wish.ts";

export type NewReminder = typeof reminder.$inferInsert;
export type NewNotification = typeof notification.$inferInsert;

/** So many rows go in one statement. */
const together = 5_000;

/** A second row for the same step, recipient and way is refused by the database and ends the scan: it would be a double. */
export async function storeReminders(tx: Transaction, rows: readonly NewReminder[]): Promise<void> {
  for (const chunk of chunksOf(rows))
    await tx.execute(sql`
      insert into reminder (subject_key, due_on, step, recipient, channel, post_id, fund_account_codes, title, place_code, fiscal_year,
        planned_on, sent_on, late, missed, uncovered_year, plan_version, outbox_id, notification_id)
      select "subjectKey", "dueOn", step, recipient, channel, "postId", "fundAccountCodes", title, "placeCode", "fiscalYear",
        "plannedOn", "sentOn", late, missed, "uncoveredYear", "planVersion", "outboxId", "notificationId"
      from json_to_recordset(${chunk}::json) as row(
        "subjectKey" text, "dueOn" date, step text, recipient text, channel text, "postId" uuid, "fundAccountCodes" text[], title text,
        "placeCode" text, "fiscalYear" int, "plannedOn" date, "sentOn" date, late boolean, missed int,
        "uncoveredYear" int, "planVersion" text, "outboxId" uuid, "notificationId" uuid)`);
}

export async function storeNotifications(
  tx: Transaction,
  rows: readonly NewNotification[],
): Promise<void> {
  for (const chunk of chunksOf(rows))
    await tx.execute(sql`
      insert into notification (id, person_id, post_id, kind, title, text, link)
      select id, "personId", "postId", kind, title, text, link
      from json_to_recordset(${chunk}::json) as row(
        id uuid, "personId" uuid, "postId" uuid, kind text, title text, text text, link text)`);
}

/** The newest step that was told, of each series of each due date. */
export async function storeProgress(tx: Transaction, told: readonly ToTell[]): Promise<void> {
  const rows = told.map(({ subject, step }) => ({
    subjectKey: subject.key,
    dueOn: subject.dueOn,
    series: step.kind === "escalation" ? "up" : "office",
    placeCode: subject.placeCode,
    step: step.step,
    plannedOn: step.on,
  }));
  for (const chunk of chunksOf(rows))
    await tx.execute(sql`
      insert into reminder_progress (subject_key, due_on, series, place_code, step, planned_on)
      select "subjectKey", "dueOn", series, "placeCode", step, "plannedOn"
      from json_to_recordset(${chunk}::json) as row(
        "subjectKey" text, "dueOn" date, series text, "placeCode" text, step text, "plannedOn" date)
      on conflict (subject_key, due_on, series) do update set step = excluded.step, planned_on = excluded.planned_on
      where excluded.planned_on > reminder_progress.planned_on`);
}

function* chunksOf(rows: readonly object[]): Generator<string> {
  for (let from = 0; from < rows.length; from += together)
    yield JSON.stringify(rows.slice(from, from + together));
}
