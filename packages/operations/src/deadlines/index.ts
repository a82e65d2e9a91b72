export { readFundAccounts } from "./fund-accounts.ts";
export type { YearAndPlace } from "./due.ts";
export {
  type ActOnDeadline,
  actOnDeadline,
  type DeadlineActed,
  type OnDeadline,
} from "./act-on-deadline.ts";
export { type Deadline, listDeadlines } from "./list.ts";
export {
  listPeriodEvents,
  type PeriodStartRecorded,
  type RecordPeriodStart,
  recordPeriodStart,
} from "./record-period-start.ts";
export { type DeadlineSet, type SetDeadline, setDeadline } from "./set-deadline.ts";
export {
  readReminderSubjects,
  type ReminderSubject,
  type SubjectsAsked,
  type SubjectsWanted,
} from "./subjects.ts";
