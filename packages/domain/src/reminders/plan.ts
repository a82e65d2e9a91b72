import type { Role } from "#approvals";
import type { ReminderChannel } from "./channels.ts";
import type { ReminderTemplate } from "./templates.ts";

/** Days counted by the legal calendar of working days, or all days. */
export type DayUnit = "workday" | "calendar";

/** Who is told: holders of a role at the place that must see to it, or so many levels above it; or at that of the fund account. */
export interface Whom {
  readonly role: Role;
  /** 0 for the place itself, 1 for the level above, and so on. */
  readonly levelsUp: number;
  /** 收款的财政专户: the place whose fund account is still to receive the money, instead of the one that must see to it. */
  readonly at?: "fund_account" | undefined;
}

/** Who is told, and by which ways. */
export interface Telling {
  readonly to: readonly Whom[];
  readonly channels: readonly ReminderChannel[];
}

/** 提前提醒: so many days before the due date; 0 is the day itself. */
export interface LeadStep extends Telling {
  readonly leadDays: number;
  readonly unit: DayUnit;
}

/** 逾期提醒: every so many working days after the due date, until it is met or closed. */
export interface OverdueRule extends Telling {
  readonly everyWorkdays: number;
}

/** 逾期上报: once, so many days after the due date, up the tree. */
export interface Escalation extends Telling {
  readonly afterDays: number;
  readonly unit: DayUnit;
}

/** 免打扰时段 in Asia/Shanghai, "20:00" to "08:00"; it may pass midnight. What is overdue does not wait for its end. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

/** What a message that leaves the store may say: date, place, count and link alone; or also the titles that offices wrote. */
export type OutsideWording = "brief" | "titles";

/** A reminder plan 提醒规则: when, to whom, by which ways; data that two people change. */
export interface ReminderPlan {
  readonly name: string;
  readonly steps: readonly LeadStep[];
  /** Null tells nobody again after the due date. */
  readonly overdue: OverdueRule | null;
  readonly escalations: readonly Escalation[];
  /** Null knows no quiet hours. */
  readonly quietHours: QuietHours | null;
  readonly outsideWording: OutsideWording;
  /** Words of its own; without one for a kind and way the built-in words are taken. */
  readonly templates?: readonly ReminderTemplate[] | undefined;
}

const office: readonly Whom[] = [
  { role: "preparer", levelsUp: 0 },
  { role: "treasury", levelsUp: 0 },
];
const head: Whom = { role: "approver", levelsUp: 0 };
const channels: readonly ReminderChannel[] = ["in_app", "email", "wecom", "dingtalk", "feishu"];

/** The plan that holds where no office took one: T-30, -14, -7, -3, -1, 0, then every working day; up one level after 3 working days, two after 10. */
export const builtInReminderPlan: ReminderPlan = {
  name: "默认提醒规则",
  steps: [
    { leadDays: 30, unit: "calendar", to: office, channels },
    { leadDays: 14, unit: "calendar", to: office, channels },
    { leadDays: 7, unit: "calendar", to: office, channels },
    { leadDays: 3, unit: "workday", to: [...office, head], channels },
    { leadDays: 1, unit: "workday", to: [...office, head], channels },
    { leadDays: 0, unit: "workday", to: [...office, head], channels },
  ],
  overdue: { everyWorkdays: 1, to: [...office, head], channels },
  escalations: [
    { afterDays: 3, unit: "workday", to: [{ role: "approver", levelsUp: 1 }], channels },
    {
      afterDays: 10,
      unit: "workday",
      to: [
        { role: "approver", levelsUp: 1 },
        { role: "approver", levelsUp: 2 },
      ],
      channels,
    },
  ],
  quietHours: { from: "20:00", until: "08:00" },
  outsideWording: "brief",
};
