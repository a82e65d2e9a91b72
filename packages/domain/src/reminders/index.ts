export {
  type OutsideChannel,
  outsideChannels,
  type ReminderChannel,
  reminderChannels,
} from "./channels.ts";
export {
  checkReminderPlan,
  escalationKey,
  leadKey,
  type ReminderPlanFinding,
} from "./check-plan.ts";
export { type Asked, type DueStep, dueSteps, type Told } from "./due-steps.ts";
export { lastDueDateTold } from "./horizon.ts";
export {
  builtInReminderPlan,
  type DayUnit,
  type Escalation,
  type LeadStep,
  type OutsideWording,
  type OverdueRule,
  type QuietHours,
  type ReminderPlan,
  type Telling,
  type Whom,
} from "./plan.ts";
export { isQuiet, quietMinutesLeft } from "./quiet-hours.ts";
export { officeToTell, placesMeant } from "./recipients.ts";
export {
  type PlannedStep,
  type Schedule,
  scheduleUntil,
  type StepKind,
  stepKinds,
} from "./schedule.ts";
export { isTellingDay, shiftWorkdays, tellingDayOnOrBefore } from "./working-days.ts";
export {
  builtInTemplate,
  fillTemplate,
  type Placeholder,
  placeholders,
  type ReminderTemplate,
  templateFor,
  unknownPlaceholders,
} from "./templates.ts";
