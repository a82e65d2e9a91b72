export { loadGazetteer } from "./gazetteer.ts";
export { type Library, loadLibrary } from "./library.ts";
export {
  type LoadedPolicy,
  loadPolicyFile,
  loadPolicyText,
  type PolicyFileProblem,
  type PolicySurroundings,
} from "./policy-file.ts";
export { loadWorkCalendar } from "./work-calendar.ts";
