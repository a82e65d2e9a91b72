import type { ReminderTemplate } from "@daowei/domain/reminders";
import type { PlanInForce } from "./plans-in-force.ts";

/** The words for a message that reminds under these plans: the plan's own where it is one, and the built-in ones where several meet. */
export function templatesOf(
  plans: readonly PlanInForce[],
): readonly ReminderTemplate[] | undefined {
  const [first] = plans;
  return plans.every(({ version }) => version === first?.version)
    ? first?.plan.templates
    : undefined;
}
