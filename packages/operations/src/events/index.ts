export { type Announced, announce } from "./announce.ts";
export { announceDates } from "./announce-dates.ts";
export { composeEvents } from "./compose-events.ts";
