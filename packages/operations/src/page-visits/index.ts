export { keptDays, notePageVisit, type PageVisit } from "./note.ts";
export { type PageVisits, readPageVisits, type Spread } from "./read.ts";
