import { deadline, periodStart } from "@daowei/db/schema";
import { type DeadlineCourse, type DueOrigin, followDeadline } from "@daowei/domain/deadlines";
import { type CivilDate, yearOf } from "@daowei/domain/time";
import { and, inArray, lte, type SQL, sql } from "drizzle-orm";
import type { PayerLevel } from "../batches/by-level.ts";
import type { Library } from "../library.ts";
import { anyId, type Reader } from "../reader.ts";
import { readEventsOf } from "./deadline-events.ts";
import { idOfBatchDue } from "./dues-of-batches.ts";
import { readPeriods } from "./dues-of-periods.ts";
import { readSet } from "./dues-set.ts";
import { isMet } from "./dues-now.ts";
import { readSharesNamed, readSharesUntil, type Share } from "./shares.ts";
import { type DueOfYear, placesBound, statedWithoutBatch } from "./stated-without-batch.ts";
import { keyOfDue, keyOfShare, namedBy } from "./subject-keys.ts";

/** One thing that one place must still see to by one date: not met, and ended by nobody. */
export interface ReminderSubject {
  /** The same on every day and every server as long as the date stands; another date makes another key. */
  readonly key: string;
  /** The deadline that it is shown under. */
  readonly deadlineId: string;
  readonly title: string;
  /** What the place must do: issue a batch, pay its share of one, or see to whatever the date is about. */
  readonly duty: "issue" | "pay" | "see_to";
  /** Whose share it is, of `pay`. */
  readonly level: PayerLevel | null;
  /** Place that must see to it. */
  readonly placeCode: string;
  readonly fiscalYear: number;
  /** The date that holds, after postponements. */
  readonly dueOn: CivilDate;
  readonly origin: DueOrigin;
}

/** Which subjects are wanted: those due by a date, all when it is null; or those that keys name. */
export type SubjectsWanted =
  | { readonly dueUntil: CivilDate | null }
  | { readonly keys: readonly string[] };

export interface SubjectsAsked {
  readonly today: CivilDate;
  readonly library: Library;
  readonly wanted: SubjectsWanted;
}

/**
 * Everything that somebody may still have to be reminded of, over all places that the transaction sees, as far as it is
 * wanted: a fixed number of statements, which read what is owed by the date, or under the keys, and not what has arrived.
 */
export async function readReminderSubjects(
  tx: Reader,
  asked: SubjectsAsked,
): Promise<readonly ReminderSubject[]> {
  const { shares, dues } =
    "keys" in asked.wanted
      ? await readNamed(tx, asked, asked.wanted.keys)
      : await readUntil(tx, asked, asked.wanted.dueUntil);
  const unmet = dues.filter((due) => !isMet(due));
  const ids = [...shares.map(deadlineOf), ...unmet.map(({ id }) => id)];
  const events = await readEventsOf(tx, [...new Set(ids)]);
  const courseOf: CourseOf = (id, namedOn) => {
    const course = followDeadline(namedOn, events.get(id) ?? []);
    return course.ended === null ? course : undefined;
  };
  const subjects = [
    ...shares.map((share) => subjectOfShare(asked.library, share, courseOf)),
    ...unmet.map((due) => subjectOfDue(due, courseOf)),
  ];
  return subjects.filter((subject) => subject !== undefined).filter(isWanted(asked.wanted));
}

interface Candidates {
  readonly shares: readonly Share[];
  readonly dues: readonly DueOfYear[];
}

/** What is named for the date or before; where a date was postponed it only became later. */
async function readUntil(
  tx: Reader,
  { today, library }: SubjectsAsked,
  dueUntil: CivilDate | null,
): Promise<Candidates> {
  const year = yearOf(today);
  const years = [year - 2, year - 1, year, year + 1];
  const bound = placesBound(library, years);
  const isByThen = ({ dueOn }: DueOfYear) => dueUntil === null || dueOn <= dueUntil;
  const dueByThen = dueUntil === null ? undefined : lte(deadline.dueOn, dueUntil);
  const stated = await statedWithoutBatch(tx, { library, bound, isWanted: isByThen });
  const set = await readSetOpen(tx, and(inArray(deadline.fiscalYear, years), dueByThen));
  const periods = await readPeriods(tx, library, inArray(periodStart.fiscalYear, years));
  const dues = [...stated, ...set, ...periods.filter(isByThen)];
  return { shares: await readSharesUntil(tx, dueUntil), dues };
}

async function readNamed(
  tx: Reader,
  { library }: SubjectsAsked,
  keys: readonly string[],
): Promise<Candidates> {
  const named = namedBy(keys);
  const wanted = new Set(keys.map((key) => key.slice(0, key.lastIndexOf(":"))));
  const isWanted = ({ id }: DueOfYear) => wanted.has(id);
  const stated =
    named.stated.length === 0
      ? []
      : await statedWithoutBatch(tx, { library, bound: named.stated, isWanted });
  const set =
    named.setIds.length === 0 ? [] : await readSetOpen(tx, anyId(deadline.id, named.setIds));
  const periods =
    named.periodIds.length === 0
      ? []
      : await readPeriods(tx, library, anyId(periodStart.id, named.periodIds));
  return { shares: await readSharesNamed(tx, named), dues: [...stated, ...set, ...periods] };
}

/** Which dates that offices set are ended is asked first: the money of the others is summed up. */
async function readSetOpen(tx: Reader, which: SQL | undefined): Promise<DueOfYear[]> {
  const isEnded = sql`coalesce((
    select act in ('mark_done', 'close') from deadline_event
    where deadline_event.deadline_id = 'set:' || ${deadline.id} and act <> 'postpone'
    order by seq desc limit 1), false)`;
  return await readSet(tx, { which: and(which, sql`not ${isEnded}`), transfers: undefined });
}

/** A postponement may lead past the date, and what a key names may have another date by now. */
function isWanted(wanted: SubjectsWanted): (subject: ReminderSubject) => boolean {
  if ("keys" in wanted) {
    const keys = new Set(wanted.keys);
    return ({ key }) => keys.has(key);
  }
  const { dueUntil } = wanted;
  return ({ dueOn }) => dueUntil === null || dueOn <= dueUntil;
}

/** How an open deadline came to stand as it does; undefined for one that a person ended. */
type CourseOf = (id: string, namedOn: CivilDate) => DeadlineCourse | undefined;

function deadlineOf({ batchId, dueOn }: Share): string {
  return idOfBatchDue(batchId, dueOn);
}

function subjectOfShare(
  { gazetteer }: Library,
  share: Share,
  courseOf: CourseOf,
): ReminderSubject | undefined {
  const { office, payer, level, fiscalYear, issued, title, origin } = share;
  const deadlineId = deadlineOf(share);
  const course = courseOf(deadlineId, share.dueOn);
  if (course === undefined) return undefined;
  const { dueOn, postponedFrom } = course;
  // A payer above the office has no post in its store: the office that issued the batch looks after his share.
  const answering = gazetteer.within(payer, office, fiscalYear) ? payer : office;
  return {
    key: keyOfShare(share, postponedFrom === null ? null : dueOn),
    deadlineId,
    title,
    duty: issued ? "pay" : "issue",
    level: issued ? level : null,
    placeCode: issued ? answering : office,
    fiscalYear,
    dueOn,
    origin,
  };
}

function subjectOfDue(due: DueOfYear, courseOf: CourseOf): ReminderSubject | undefined {
  const { id, what: title, placeCode, fiscalYear, origin } = due;
  const course = courseOf(id, due.dueOn);
  if (course === undefined) return undefined;
  const { dueOn } = course;
  return {
    key: keyOfDue(id, dueOn),
    deadlineId: id,
    title,
    duty: "see_to",
    level: null,
    placeCode,
    fiscalYear,
    dueOn,
    origin,
  };
}
