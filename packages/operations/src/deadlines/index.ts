export type { YearAndPlace } from "./due.ts";
export { type Deadline, listDeadlines } from "./list.ts";
export { readReminderSubjects, type ReminderSubject, type SubjectsAsked } from "./subjects.ts";
