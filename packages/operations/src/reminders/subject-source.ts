import type { Transaction } from "@daowei/db";
import type { OutsideChannel } from "@daowei/domain/reminders";
import type { ReminderSubject, SubjectsAsked } from "../deadlines/index.ts";

/** What somebody may still have to be reminded of, over all places, as far as it is wanted. */
export type ReadSubjects = (tx: Transaction, asked: SubjectsAsked) => Promise<readonly Subject[]>;

/** What reminders need to know of a subject. */
export type Subject = Pick<ReminderSubject, "key" | "title" | "placeCode" | "fiscalYear" | "dueOn">;

/** Of each key whose money is on its way: the places whose fund accounts are still to receive some of it. */
export type ReadFundAccounts = (
  tx: Transaction,
  keys: readonly string[],
) => Promise<ReadonlyMap<string, readonly string[]>>;

/** A group robot or the common mailbox of an office, as far as a plan names its way. */
export interface OfficeDestination {
  readonly id: string;
  readonly channel: OutsideChannel;
  readonly placeCode: string;
}

/** The destinations of some offices that reminders may go to. */
export type ReadOfficeDestinations = (
  tx: Transaction,
  placeCodes: readonly string[],
) => Promise<readonly OfficeDestination[]>;
