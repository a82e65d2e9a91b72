export { checkAllExamples } from "./check-all-examples.ts";
export { loadGazetteer, readDivisions } from "./gazetteer.ts";
export { type NoticeFinding, readHolidayNotice } from "./holiday-notice.ts";
export { type Library, loadLibrary } from "./library.ts";
export { placeInitials } from "./place-initials.ts";
export {
  type LoadedPolicy,
  loadPolicyFile,
  loadPolicyText,
  type PolicyFileProblem,
  type PolicySurroundings,
  versionOf,
} from "./policy-file.ts";
export {
  type StatutoryPeriod,
  type StatutoryPeriods,
  statutoryPeriods,
} from "./statutory-periods.ts";
export { type LibraryWithPublished, type PublishedText, withPublished } from "./with-published.ts";
export { loadWorkCalendar } from "./work-calendar.ts";
