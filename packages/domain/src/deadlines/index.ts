export {
  type DeadlineAct,
  deadlineActs,
  type DeadlineConcern,
  deadlineConcerns,
  type DeadlineCourse,
  type DeadlineEvent,
  type DeadlineIntention,
  type DeadlineProblem,
  decideOnDeadline,
  followDeadline,
  postponingTakesTwo,
} from "./course.ts";
export {
  chooseDueDate,
  type DeadlineStanding,
  type DeadlineState,
  type DueDate,
  type DueOrigin,
  type DueProblem,
  standingOf,
} from "./deadline.ts";
export { type Asked, isReached, type LevelMoney, moneyAskedFor } from "./progress.ts";
export {
  type DatingPolicy,
  type Period,
  periodEnds,
  type StatedDate,
  statedDates,
  statedPeriods,
} from "./stated.ts";
export { deadlineStateWords, dueOriginWords } from "./words.ts";
