import type { ReminderChannel, ReminderPlan } from "@daowei/api/contracts";

type Step = ReminderPlan["steps"][number];
export type Whom = Step["to"][number];
export type DayUnit = Step["unit"];

/** One row of the form: when, to whom, by which ways. Days as they were typed. */
export interface DraftStep {
  /** Names the row while it is edited. */
  readonly key: string;
  readonly kind: "lead" | "overdue" | "escalation";
  readonly days: string;
  readonly unit: DayUnit;
  readonly to: readonly Whom[];
  readonly channels: readonly ReminderChannel[];
}

/** A reminder plan as a form holds it. */
export interface Draft {
  readonly name: string;
  readonly rows: readonly DraftStep[];
  readonly quietFrom: string;
  readonly quietUntil: string;
  readonly outsideWording: ReminderPlan["outsideWording"];
  /** Kept as they are: they are written on their own page. */
  readonly templates: ReminderPlan["templates"];
}

export function draftOf(plan: ReminderPlan): Draft {
  const { steps, overdue, escalations, quietHours } = plan;
  const rows: Omit<DraftStep, "key">[] = [
    ...steps.map(({ leadDays, ...step }) => rowOf("lead", leadDays, step)),
    ...(overdue === null
      ? []
      : [rowOf("overdue", overdue.everyWorkdays, { ...overdue, unit: "workday" })]),
    ...escalations.map(({ afterDays, ...one }) => rowOf("escalation", afterDays, one)),
  ];
  return {
    name: plan.name,
    rows: rows.map((row, index) => ({ ...row, key: String(index) })),
    quietFrom: quietHours?.from ?? "",
    quietUntil: quietHours?.until ?? "",
    outsideWording: plan.outsideWording,
    templates: plan.templates,
  };
}

function rowOf(
  kind: DraftStep["kind"],
  days: number,
  { unit, to, channels }: Pick<Step, "unit" | "to" | "channels">,
): Omit<DraftStep, "key"> {
  return { kind, days: String(days), unit, to, channels };
}

/** A further row, told to whom and as the last of its kind, or the last of all. */
export function withRow(draft: Draft, kind: DraftStep["kind"]): Draft {
  const same = draft.rows.findLast((row) => row.kind === kind) ?? draft.rows.at(-1);
  const to = kind === "escalation" ? [{ role: "approver", levelsUp: 1 } as const] : same?.to;
  const row: DraftStep = {
    key: crypto.randomUUID(),
    kind,
    days: kind === "overdue" ? "1" : "",
    unit: "workday",
    to: to ?? [{ role: "preparer", levelsUp: 0 }],
    channels: same?.channels ?? ["in_app"],
  };
  return { ...draft, rows: [...draft.rows, row] };
}

/** The plan that the form says. Null where a number cannot be read. */
export function planOf(draft: Draft): ReminderPlan | null {
  const rows = draft.rows.map((row) => ({ ...row, days: readDays(row.days) }));
  const read = rows.flatMap(({ days, ...row }) => (days === undefined ? [] : [{ ...row, days }]));
  if (read.length < rows.length) return null;
  const of = (kind: DraftStep["kind"]) => read.filter((row) => row.kind === kind);
  const [overdue] = of("overdue");
  const { quietFrom: from, quietUntil: until } = draft;
  return {
    name: draft.name.trim(),
    steps: of("lead").map(({ days, unit, ...row }) => ({
      leadDays: days,
      unit: days === 0 ? "workday" : unit,
      ...telling(row),
    })),
    overdue: overdue === undefined ? null : { everyWorkdays: overdue.days, ...telling(overdue) },
    escalations: of("escalation").map(({ days, unit, ...row }) => ({
      afterDays: days,
      unit,
      ...telling(row),
    })),
    quietHours: from === "" || until === "" ? null : { from, until },
    outsideWording: draft.outsideWording,
    ...(draft.templates === undefined ? {} : { templates: draft.templates }),
  };
}

function telling({ to, channels }: Pick<DraftStep, "to" | "channels">) {
  return { to: [...to], channels: [...channels] };
}

function readDays(text: string): number | undefined {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined;
}
