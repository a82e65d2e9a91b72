export {
  chooseDueDate,
  type DeadlineStanding,
  type DeadlineState,
  type DueDate,
  type DueOrigin,
  type DueProblem,
  standingOf,
} from "./deadline.ts";
