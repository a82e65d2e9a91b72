import type { ReminderPlanFinding } from "@daowei/domain/reminders";

/** Why a reminder plan cannot come into force. */
export type ReminderPlanProblem =
  | { readonly kind: "reminder_plan_unsound"; readonly findings: readonly ReminderPlanFinding[] }
  /** A template names what nothing fills. */
  | { readonly kind: "reminder_placeholder_unknown"; readonly name: string; readonly path: string }
  | { readonly kind: "reminder_plan_unchanged"; readonly placeCode: string };
