import type { Transaction } from "@daowei/db";
import type { OutsideChannel } from "@daowei/domain/reminders";
import type { CivilDate } from "@daowei/domain/time";
import type { ReminderSubject } from "../deadlines/index.ts";
import type { Library } from "../library.ts";

/** What somebody may have to be reminded of, over all places. */
export type ReadSubjects = (
  tx: Transaction,
  asked: { readonly today: CivilDate; readonly library: Library },
) => Promise<readonly Subject[]>;

/** What reminders need to know of a subject. */
export type Subject = Pick<
  ReminderSubject,
  "key" | "title" | "placeCode" | "fiscalYear" | "dueOn" | "met" | "closed"
>;

/** A group robot or the common mailbox of an office, as far as a plan names its way. */
export interface OfficeDestination {
  readonly id: string;
  readonly channel: OutsideChannel;
  readonly placeCode: string;
}

/** The destinations of all offices that reminders may go to. */
export type ReadOfficeDestinations = (tx: Transaction) => Promise<readonly OfficeDestination[]>;
