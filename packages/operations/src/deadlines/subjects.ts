import { type DueOrigin, followDeadline } from "@daowei/domain/deadlines";
import { type CivilDate, yearOf } from "@daowei/domain/time";
import { inArray } from "drizzle-orm";
import { deadline, periodStart } from "@daowei/db/schema";
import type { PayerLevel } from "../batches/by-level.ts";
import type { Library } from "../library.ts";
import type { Reader } from "../reader.ts";
import { readDeadlineEvents } from "./deadline-events.ts";
import type { Due } from "./due.ts";
import { idOfBatchDue } from "./dues-of-batches.ts";
import { readPeriods } from "./dues-of-periods.ts";
import { readSet } from "./dues-set.ts";
import { isMet } from "./dues-now.ts";
import { begunOn, readShares, type Share } from "./shares.ts";
import { statedWithoutBatch } from "./stated-without-batch.ts";

/** One thing that one place must see to by one date. */
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
  /** Everything owed under it is confirmed as arrived. */
  readonly met: boolean;
  /** A person ended it: marked it done, or closed it with a reason. */
  readonly closed: boolean;
}

export interface SubjectsAsked {
  readonly today: CivilDate;
  readonly library: Library;
}

/**
 * Everything that somebody may have to be reminded of, over all places that the transaction sees: read with a few
 * statements, however many counties owe money.
 */
export async function readReminderSubjects(
  tx: Reader,
  { today, library }: SubjectsAsked,
): Promise<readonly ReminderSubject[]> {
  const year = yearOf(today);
  const years = [year - 2, year - 1, year, year + 1];
  const shares = await readShares(tx, today);
  const events = await readDeadlineEvents(tx, [
    ...new Set([...years, ...shares.map(({ fiscalYear }) => fiscalYear)]),
  ]);
  const stated = await statedWithoutBatch(tx, { library, years, shares, begun: await begunOn(tx) });
  const set = await readSet(tx, {
    which: inArray(deadline.fiscalYear, years),
    transfers: undefined,
  });
  const periods = await readPeriods(tx, library, inArray(periodStart.fiscalYear, years));
  const courseOf = (id: string, namedOn: CivilDate) =>
    followDeadline(namedOn, events.get(id) ?? []);
  return [
    ...shares.map((share) => subjectOfShare(library, share, courseOf)),
    ...[...stated, ...set, ...periods].map((due) => subjectOfDue(due, courseOf)),
  ];
}

type CourseOf = (id: string, namedOn: CivilDate) => ReturnType<typeof followDeadline>;

function subjectOfShare({ gazetteer }: Library, share: Share, courseOf: CourseOf): ReminderSubject {
  const { office, payer, level, fiscalYear, issued } = share;
  const deadlineId = idOfBatchDue(share.batchId, share.dueOn);
  const { dueOn, postponedFrom, ended } = courseOf(deadlineId, share.dueOn);
  // A payer above the office has no post in its store: the office that issued the batch looks after his share.
  const answering = gazetteer.within(payer, office, fiscalYear) ? payer : office;
  const part = issued ? [level, payer] : ["issue"];
  return {
    key: [deadlineId, ...part, ...(postponedFrom === null ? [] : [dueOn])].join(":"),
    deadlineId,
    title: share.title,
    duty: issued ? "pay" : "issue",
    level: issued ? level : null,
    placeCode: issued ? answering : office,
    fiscalYear,
    dueOn,
    origin: share.origin,
    met: share.met,
    closed: ended !== null,
  };
}

function subjectOfDue(
  due: Due & { readonly fiscalYear: number },
  courseOf: CourseOf,
): ReminderSubject {
  const { id, what: title, placeCode, fiscalYear, origin } = due;
  const { dueOn, ended } = courseOf(id, due.dueOn);
  return {
    key: `${id}:${dueOn}`,
    deadlineId: id,
    title,
    duty: "see_to",
    level: null,
    placeCode,
    fiscalYear,
    dueOn,
    origin,
    met: isMet(due),
    closed: ended !== null,
  };
}
