import type { DueOrigin } from "@daowei/domain/deadlines";
import { type CivilDate, civilDate, yearOf } from "@daowei/domain/time";
import type { PayerLevel } from "../batches/by-level.ts";
import type { Library } from "../library.ts";
import type { Reader } from "../reader.ts";
import type { Due } from "./due.ts";
import { idOfBatchDue } from "./dues-of-batches.ts";
import { duesOfPolicies } from "./dues-of-policies.ts";
import { begunOn, readShares, type Share } from "./shares.ts";

/** One thing that one place must see to by one date. */
export interface ReminderSubject {
  /** The same on every day and every server as long as the date stands; another date makes another key. */
  readonly key: string;
  /** The deadline that it is shown under. */
  readonly deadlineId: string;
  readonly title: string;
  /** What the place must do: issue a batch, pay its share of one, or see to a date that no batch keeps yet. */
  readonly duty: "issue" | "pay" | "prepare";
  /** Whose share it is, of `pay`. */
  readonly level: PayerLevel | null;
  /** Place that must see to it. */
  readonly placeCode: string;
  readonly fiscalYear: number;
  readonly dueOn: CivilDate;
  readonly origin: DueOrigin;
  /** Everything owed under it is confirmed as arrived. */
  readonly met: boolean;
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
  asked: SubjectsAsked,
): Promise<readonly ReminderSubject[]> {
  const shares = await readShares(tx, asked.today);
  const stated = await statedWithoutBatch(tx, asked, shares);
  return [...shares.map((share) => subjectOfShare(asked.library, share)), ...stated];
}

function subjectOfShare({ gazetteer }: Library, share: Share): ReminderSubject {
  const { batchId, office, payer, level, dueOn, fiscalYear } = share;
  // A payer above the office has no post in its store: the office that issued the batch looks after his share.
  const answering = gazetteer.within(payer, office, fiscalYear) ? payer : office;
  const deadlineId = idOfBatchDue(batchId, dueOn);
  return {
    key: share.issued ? [deadlineId, level, payer].join(":") : `${deadlineId}:issue`,
    deadlineId,
    title: share.title,
    duty: share.issued ? "pay" : "issue",
    level: share.issued ? level : null,
    placeCode: share.issued ? answering : office,
    fiscalYear,
    dueOn: civilDate(dueOn),
    origin: share.origin,
    met: share.met,
    closed: false,
  };
}

/** Dates of notices that no batch keeps yet; those before the store's first entry were never its to keep. */
async function statedWithoutBatch(
  tx: Reader,
  { library, today }: SubjectsAsked,
  shares: readonly Share[],
): Promise<ReminderSubject[]> {
  const begun = await begunOn(tx);
  if (begun === null) return [];
  const kept = keptByBatches(library, shares);
  const year = yearOf(today);
  return [year - 1, year, year + 1].flatMap((fiscalYear) =>
    statedDues(library, fiscalYear)
      .filter(({ id, dueOn }) => dueOn >= begun && !kept.has(id))
      .map((due) => subjectOfStated(due, fiscalYear)),
  );
}

function subjectOfStated(due: Due, fiscalYear: number): ReminderSubject {
  const { id, what: title, placeCode, dueOn, origin } = due;
  return {
    key: `${id}:${dueOn}`,
    deadlineId: id,
    title,
    duty: "prepare",
    level: null,
    placeCode,
    fiscalYear,
    dueOn,
    origin,
    met: false,
    closed: false,
  };
}

/** The dates of one year's notices for everybody who is bound by them: each province, and the places with notices of their own. */
function statedDues(library: Library, fiscalYear: number): Due[] {
  const provinces = library.gazetteer.under("000000", fiscalYear, "province");
  const issuers = [...library.policies.values()]
    .map(({ policy: { document } }) => document)
    .filter(({ years }) => years.includes(fiscalYear));
  const bound = new Set([
    ...provinces.map(({ code }) => code),
    ...issuers.map(({ place }) => place),
  ]);
  return [...bound].flatMap((placeCode) => duesOfPolicies(library, { fiscalYear, placeCode }));
}

function keptByBatches(library: Library, shares: readonly Share[]): ReadonlySet<string> {
  const batches = new Map(shares.map((share) => [idOfBatchDue(share.batchId, share.dueOn), share]));
  const kept = [...batches.values()].flatMap(({ policyId, office, fiscalYear, dueOn }) =>
    duesOfPolicies(library, { fiscalYear, placeCode: office })
      .filter((due) => due.policyId === policyId && due.dueOn === dueOn)
      .map(({ id }) => id),
  );
  return new Set(kept);
}
