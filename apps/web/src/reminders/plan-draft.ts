import type { ReminderChannel, ReminderPlan } from "@daowei/api/contracts";

/** A reminder plan as a form holds it: one choice of ways for all steps. */
export interface Draft {
  readonly name: string;
  /** Calendar days before the due date, with 工 behind working days: "30, 14, 7, 3工, 1工, 0". */
  readonly leads: string;
  /** Working days between reminders when overdue; empty for none. */
  readonly overdue: string;
  readonly channels: readonly ReminderChannel[];
  readonly quietFrom: string;
  readonly quietUntil: string;
  readonly outsideWording: ReminderPlan["outsideWording"];
}

const workday = "工";

export function draftOf(plan: ReminderPlan): Draft {
  const ways = [...plan.steps, ...(plan.overdue === null ? [] : [plan.overdue])];
  return {
    name: plan.name,
    leads: plan.steps
      .map(({ leadDays, unit }) => `${leadDays}${unit === "workday" ? workday : ""}`)
      .join(", "),
    overdue: plan.overdue === null ? "" : String(plan.overdue.everyWorkdays),
    channels: [...new Set(ways.flatMap(({ channels }) => channels))],
    quietFrom: plan.quietHours?.from ?? "",
    quietUntil: plan.quietHours?.until ?? "",
    outsideWording: plan.outsideWording,
  };
}

/** The plan that the form says; to whom is kept from the plan before. Null where a number cannot be read. */
export function planOf(before: ReminderPlan, draft: Draft): ReminderPlan | null {
  const leads = readLeads(draft.leads);
  const overdue = draft.overdue.trim() === "" ? null : readDays(draft.overdue);
  if (leads === null || overdue === undefined) return null;
  const channels = [...draft.channels];
  const [firstStep] = before.steps;
  const lastStep = before.steps.at(-1);
  const steps = leads.map((lead) => {
    const same = before.steps.find(
      ({ leadDays, unit }) => leadDays === lead.leadDays && unit === lead.unit,
    );
    const near = lead.leadDays <= 3 ? lastStep : firstStep;
    return { ...lead, to: (same ?? near)?.to ?? [], channels };
  });
  const told = before.overdue?.to ?? lastStep?.to ?? [];
  return {
    name: draft.name.trim(),
    steps,
    overdue: overdue === null ? null : { everyWorkdays: overdue, to: told, channels },
    escalations: before.escalations.map((one) => ({ ...one, channels })),
    quietHours:
      draft.quietFrom === "" || draft.quietUntil === ""
        ? null
        : { from: draft.quietFrom, until: draft.quietUntil },
    outsideWording: draft.outsideWording,
  };
}

function readLeads(text: string) {
  const parts = text.split(/[,，、\s]+/).filter((part) => part !== "");
  const leads = parts.map((part) => {
    const leadDays = readDays(part.endsWith(workday) ? part.slice(0, -1) : part);
    const unit = part.endsWith(workday) || leadDays === 0 ? "workday" : "calendar";
    return leadDays === undefined ? null : ({ leadDays, unit } as const);
  });
  const whole = leads.filter((lead) => lead !== null);
  return whole.length === leads.length && whole.length > 0 ? whole : null;
}

function readDays(text: string): number | undefined {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined;
}
