import type { ReminderPlanFinding } from "@daowei/domain/reminders";

/** Why a reminder plan cannot come into force. */
export type ReminderPlanProblem =
  | { readonly kind: "reminder_plan_unsound"; readonly findings: readonly ReminderPlanFinding[] }
  | { readonly kind: "reminder_plan_unchanged"; readonly placeCode: string };
