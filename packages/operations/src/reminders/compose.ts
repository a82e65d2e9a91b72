import type { Transaction } from "@daowei/db";
import { post, reminder, user } from "@daowei/db/schema";
import { type CivilDate, civilDate } from "@daowei/domain/time";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Library } from "../library.ts";
import type { Claimed } from "../outbox/claim.ts";
import type { Composed, Composer } from "../outbox/compose.ts";
import { isHeld } from "../people/post-in-force.ts";
import { placeName } from "../places.ts";
import { anyId } from "../reader.ts";
import { type PlanOf, readPlans } from "./plans-in-force.ts";
import { storeTime } from "./store-time.ts";
import type { ReadSubjects } from "./subject-source.ts";
import { templatesOf } from "./templates-of.ts";
import { reminderWords } from "./words.zh.ts";

export interface ReminderComposing {
  readonly readSubjects: ReadSubjects;
  /** Where the pages are, for the link. */
  readonly origin: string;
}

/**
 * Words reminders when they leave: what has arrived or was closed meanwhile is left out, and so is who no longer holds the post;
 * a message of which nothing is left is not sent.
 */
export function composeReminders({ readSubjects, origin }: ReminderComposing): Composer {
  return async (tx, library, messages) => {
    const rows = await readRows(
      tx,
      messages.map(({ id }) => id),
    );
    const { today } = await storeTime(tx);
    const subjects = await readSubjects(tx, { today, library });
    const open = new Set(
      subjects.filter(({ met, closed }) => !met && !closed).map(({ key }) => key),
    );
    const scene = { library, today, open, planOf: await readPlans(tx, library), origin };
    const byMessage = Map.groupBy(rows, ({ outboxId }) => outboxId);
    return new Map(
      messages.map((message) => {
        const { id } = message;
        const ofMessage = byMessage.get(id);
        if (ofMessage === undefined) throw new Error(`message ${id} reminds of nothing`);
        return [id, worded(scene, message, ofMessage)];
      }),
    );
  };
}

interface Scene {
  readonly library: Library;
  readonly today: CivilDate;
  readonly open: ReadonlySet<string>;
  readonly planOf: PlanOf;
  readonly origin: string;
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

async function readRows(tx: Transaction, ids: readonly string[]) {
  return await tx
    .select({
      outboxId: reminder.outboxId,
      subjectKey: reminder.subjectKey,
      dueOn: reminder.dueOn,
      step: reminder.step,
      title: reminder.title,
      placeCode: reminder.placeCode,
      fiscalYear: reminder.fiscalYear,
      late: reminder.late,
      missed: reminder.missed,
      uncoveredYear: reminder.uncoveredYear,
      // A group's message is for no post; a person's only while he holds it.
      heard: sql<boolean>`${reminder.postId} is null or ${post.id} is not null`,
    })
    .from(reminder)
    .leftJoin(
      post,
      and(
        eq(post.id, reminder.postId),
        isHeld,
        sql`exists (select from ${user} where ${eq(user.id, post.userId)} and ${isNull(user.disabledAt)})`,
      ),
    )
    .where(anyId(reminder.outboxId, ids));
}

function worded(
  scene: Scene,
  { id, channel }: Pick<Claimed, "id" | "channel">,
  rows: readonly Row[],
): Composed {
  const heard = rows.filter((row) => row.heard);
  if (heard.length === 0) return { act: "withdraw", because: "post_ended" };
  const needed = heard.filter(({ subjectKey }) => scene.open.has(subjectKey));
  const [first] = needed;
  if (first === undefined) return { act: "withdraw", because: "arrived" };
  const { library, today, origin } = scene;
  const items = needed.map((row) => ({
    ...row,
    dueOn: civilDate(row.dueOn),
    placeName: placeName({ library }, row.placeCode, row.fiscalYear),
  }));
  const plans = needed.map(({ placeCode, fiscalYear }) => scene.planOf(placeCode, fiscalYear));
  const withTitles = plans.every(({ plan }) => plan.outsideWording === "titles");
  const templates = templatesOf(plans);
  const link = `${origin}/deadlines?year=${first.fiscalYear}`;
  const { calendar } = library;
  const words = reminderWords({ items, today, calendar, withTitles, templates, channel });
  return { act: "send", message: { id, ...words, link } };
}
