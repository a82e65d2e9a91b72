import type { Transaction } from "@daowei/db";
import { post, user } from "@daowei/db/schema";
import { type CivilDate, civilDate } from "@daowei/domain/time";
import { eq, isNull, sql } from "drizzle-orm";
import type { Library } from "../library.ts";
import type { Claimed } from "../outbox/claim.ts";
import type { Composed, Composer } from "../outbox/compose.ts";
import { isHeld } from "../people/post-in-force.ts";
import { placeName } from "../places.ts";
import { type PlanOf, readPlansOf, upwardsFrom } from "./plans-in-force.ts";
import { storeTime } from "./store-time.ts";
import type { ReadFundAccounts, ReadSubjects } from "./subject-source.ts";
import { templatesOf } from "./templates-of.ts";
import { reminderWords } from "./words.zh.ts";

export interface ReminderComposing {
  readonly readSubjects: ReadSubjects;
  readonly readFundAccounts: ReadFundAccounts;
  /** Where the pages are, for the link. */
  readonly origin: string;
}

/**
 * Words reminders when they leave: what has arrived or was closed meanwhile is left out, and so is who no longer holds the post;
 * a message of which nothing is left is not sent.
 */
export function composeReminders({
  readSubjects,
  readFundAccounts,
  origin,
}: ReminderComposing): Composer {
  return async (tx, library, messages) => {
    const rows = await readRows(
      tx,
      messages.map(({ id }) => id),
    );
    const { today } = await storeTime(tx);
    const keys = [...new Set(rows.map(({ subjectKey }) => subjectKey))];
    const subjects = await readSubjects(tx, { today, library, wanted: { keys } });
    const open = new Set(subjects.map(({ key }) => key));
    const asReceivers = rows.filter(({ fundAccountCodes }) => fundAccountCodes !== null);
    const fundAccounts = await readFundAccounts(
      tx,
      asReceivers.map(({ subjectKey }) => subjectKey),
    );
    const offices = rows.flatMap(({ placeCode, fiscalYear }) =>
      upwardsFrom(library, placeCode, fiscalYear),
    );
    const planOf = await readPlansOf(tx, library, [...new Set(offices)]);
    const scene = { library, today, open, fundAccounts, planOf, origin };
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
  readonly fundAccounts: ReadonlyMap<string, readonly string[]>;
  readonly planOf: PlanOf;
  readonly origin: string;
}

interface Row extends Record<string, unknown> {
  readonly outboxId: string;
  readonly subjectKey: string;
  readonly dueOn: string;
  readonly step: string;
  readonly fundAccountCodes: readonly string[] | null;
  readonly title: string;
  readonly placeCode: string;
  readonly fiscalYear: number;
  readonly late: boolean;
  readonly missed: number;
  readonly uncoveredYear: number | null;
  /** A group's message is for no post; a person's only while he holds it. */
  readonly heard: boolean;
}

/** Message by message: all together they would be planned by the fence, which reads every reminder and post there is. */
async function readRows(tx: Transaction, ids: readonly string[]): Promise<readonly Row[]> {
  const { rows } = await tx.execute<Row>(sql`
    select outbox_id as "outboxId", subject_key as "subjectKey", due_on::text as "dueOn", step, title,
      fund_account_codes as "fundAccountCodes",
      place_code as "placeCode", fiscal_year as "fiscalYear", late, missed, uncovered_year as "uncoveredYear",
      post_id is null or held.id is not null as heard
    from unnest(${sql.param(ids)}::uuid[]) as message(id)
    cross join lateral (select * from reminder where outbox_id = message.id offset 0) as about
    left join lateral (
      select ${post.id} from ${post} inner join ${user} on ${eq(user.id, post.userId)}
      where ${post.id} = about.post_id and ${isHeld} and ${isNull(user.disabledAt)} limit 1) as held on true`);
  return rows;
}

function worded(
  scene: Scene,
  { id, channel }: Pick<Claimed, "id" | "channel">,
  rows: readonly Row[],
): Composed {
  const heard = rows.filter((row) => row.heard);
  if (heard.length === 0) return { act: "withdraw", because: "post_ended" };
  const needed = heard.filter((row) => isOpen(scene, row));
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

/** Who is told as the receiver alone is told no more when his own part is there. */
function isOpen({ open, fundAccounts }: Scene, { subjectKey, fundAccountCodes }: Row): boolean {
  if (fundAccountCodes === null) return open.has(subjectKey);
  const owed = fundAccounts.get(subjectKey) ?? [];
  return open.has(subjectKey) && fundAccountCodes.some((code) => owed.includes(code));
}
