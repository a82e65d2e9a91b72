import type { DueStep, ReminderChannel } from "@daowei/domain/reminders";
import type { CivilDate } from "@daowei/domain/time";
import type { Library } from "../library.ts";
import type {
  ReadFundAccounts,
  ReadOfficeDestinations,
  ReadSubjects,
  Subject,
} from "./subject-source.ts";

export interface ScanWish {
  readonly library: Library;
  readonly readSubjects: ReadSubjects;
  readonly readFundAccounts: ReadFundAccounts;
  readonly readDestinations: ReadOfficeDestinations;
  /** The ways that this installation has; a step of which none is there is told within daowei. */
  readonly channels: ReadonlySet<ReminderChannel>;
  /** Not again before so long, unless the day or the quiet hours are over; null looks in any case and knows no quiet hours. */
  readonly everyMillis: number | null;
}

export interface ScanReport {
  readonly today: CivilDate;
  readonly subjects: number;
  readonly reminders: number;
  readonly notifications: number;
  readonly messages: number;
  /** Steps that nobody up to the centre holds a post for; they wait until somebody does. */
  readonly unheard: number;
}

/** A step of a subject that is to be told now. */
export interface ToTell {
  readonly subject: Subject;
  readonly step: DueStep;
}
