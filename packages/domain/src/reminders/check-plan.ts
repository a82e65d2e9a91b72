import type { Escalation, LeadStep, ReminderPlan, Telling } from "./plan.ts";
import { namesPlaceholder, type ReminderTemplate, unknownPlaceholders } from "./templates.ts";

/** What is wrong with a reminder plan, and where: `steps.2`. */
export interface ReminderPlanFinding {
  readonly kind:
    | "no_steps"
    | "step_twice"
    | "nobody_told"
    | "no_channel"
    | "days_out_of_range"
    | "levels_out_of_range"
    | "quiet_hours_malformed"
    | "unknown_placeholder"
    | "lines_missing"
    | "template_empty"
    | "template_twice";
  readonly path: string;
  /** The name that a template uses and that is none. */
  readonly name?: string;
}

const mostDays = 366;
const mostLevels = 3;
const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/u;

/** Everything that is wrong with a plan; an empty list when it may come into force. */
export function checkReminderPlan(plan: ReminderPlan): readonly ReminderPlanFinding[] {
  const { steps, overdue, escalations, quietHours } = plan;
  const findings: ReminderPlanFinding[] = [];
  if (steps.length === 0 && overdue === null && escalations.length === 0)
    findings.push({ kind: "no_steps", path: "steps" });
  steps.forEach((step, index) => findings.push(...ofTelling(step, `steps.${index}`)));
  steps.forEach((step, index) => findings.push(...ofDays(step.leadDays, 0, `steps.${index}`)));
  if (overdue !== null)
    findings.push(
      ...ofTelling(overdue, "overdue"),
      ...ofDays(overdue.everyWorkdays, 1, "overdue.everyWorkdays"),
    );
  escalations.forEach((one, index) =>
    findings.push(
      ...ofTelling(one, `escalations.${index}`),
      ...ofDays(one.afterDays, 1, `escalations.${index}`),
    ),
  );
  findings.push(...twice(steps.map(leadKey), "steps"));
  findings.push(...twice(escalations.map(escalationKey), "escalations"));
  const times = quietHours === null ? [] : [quietHours.from, quietHours.until];
  if (times.some((time) => !timeOfDay.test(time)) || (times[0] === times[1] && times.length > 0))
    findings.push({ kind: "quiet_hours_malformed", path: "quietHours" });
  const { templates = [] } = plan;
  templates.forEach((one, index) => findings.push(...ofTemplate(one, `templates.${index}`)));
  findings.push(...twice(templates.map(templateKey), "templates", "template_twice"));
  return findings;
}

/** Names a step for ever: what was sent under it is not sent again, whichever version of the plan names it. */
export function leadKey({ leadDays, unit }: Pick<LeadStep, "leadDays" | "unit">): string {
  return unit === "calendar" ? `T-${leadDays}` : `T-${leadDays}w`;
}

/** The same for an escalation. */
export function escalationKey({ afterDays, unit }: Pick<Escalation, "afterDays" | "unit">): string {
  return unit === "calendar" ? `up+${afterDays}` : `up+${afterDays}w`;
}

function ofTelling({ to, channels }: Telling, path: string): ReminderPlanFinding[] {
  const findings: ReminderPlanFinding[] = [];
  if (to.length === 0) findings.push({ kind: "nobody_told", path: `${path}.to` });
  if (channels.length === 0) findings.push({ kind: "no_channel", path: `${path}.channels` });
  const outside = to.some(({ levelsUp }) => !isWhole(levelsUp, 0, mostLevels));
  const aboveAccount = to.some(({ at, levelsUp }) => at === "fund_account" && levelsUp !== 0);
  if (outside || aboveAccount) findings.push({ kind: "levels_out_of_range", path: `${path}.to` });
  return findings;
}

function ofDays(days: number, least: number, path: string): ReminderPlanFinding[] {
  return isWhole(days, least, mostDays) ? [] : [{ kind: "days_out_of_range", path }];
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

function ofTemplate({ subject, text }: ReminderTemplate, path: string): ReminderPlanFinding[] {
  const findings: ReminderPlanFinding[] = [];
  for (const [part, words] of Object.entries({ subject, text })) {
    if (words.trim() === "") findings.push({ kind: "template_empty", path: `${path}.${part}` });
    for (const name of unknownPlaceholders(words))
      findings.push({ kind: "unknown_placeholder", path: `${path}.${part}`, name });
  }
  // Without its lines a reminder would not say what it is about.
  if (text.trim() !== "" && !namesPlaceholder(text, "明细"))
    findings.push({ kind: "lines_missing", path: `${path}.text` });
  return findings;
}

function templateKey({ kind, channel }: ReminderTemplate): string {
  return `${kind} ${channel}`;
}

function twice(
  keys: readonly string[],
  path: string,
  kind: "step_twice" | "template_twice" = "step_twice",
): ReminderPlanFinding[] {
  return new Set(keys).size === keys.length ? [] : [{ kind, path }];
}
