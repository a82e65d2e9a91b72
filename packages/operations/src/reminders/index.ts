export { composeReminders, type ReminderComposing } from "./compose.ts";
export type { ScanReport } from "./scan-wish.ts";
export type {
  OfficeDestination,
  ReadFundAccounts,
  ReadOfficeDestinations,
  ReadSubjects,
  Subject,
} from "./subject-source.ts";
export { type ReminderWork, runReminders, scanOnce } from "./work.ts";
export { type ChangeReminderPlan } from "./change-plan.ts";
export { previewReminderPlan } from "./preview-plan.ts";
export { reminderPlanSchema } from "./plan-schema.ts";
export { showReminderPlan } from "./show-plan.ts";
export { robots } from "./groups.ts";
