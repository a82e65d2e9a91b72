export { loadGazetteer } from "./gazetteer.ts";
export { loadWorkCalendar } from "./work-calendar.ts";
