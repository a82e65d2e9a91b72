export {
  advanceClock,
  type AdvanceClock,
  type ClockAdvanced,
  type DayPassed,
  mostDays,
} from "./advance-clock.ts";
export { followClock, type MovingClock } from "./moving-clock.ts";
export { markSeeded, openStore, storyDay, turnClockTo } from "./open-store.ts";
export type { OpenedStore, StoreKind, StoreProblem } from "./open-store.ts";
