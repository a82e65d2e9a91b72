import { randomUUID } from "node:crypto";

import type { Role } from "@daowei/domain/approvals";
import { builtInReminderPlan } from "@daowei/domain/reminders";
import type { ReminderChannel, ReminderPlan, Telling } from "@daowei/domain/reminders";
import { addDays, civilDate } from "@daowei/domain/time";
import type { CivilDate } from "@daowei/domain/time";
import type { Library } from "@daowei/operations";

import { chanceOf } from "./chance.ts";
import type { Chance } from "./chance.ts";

export const year = 2022;
export const firstDay = civilDate("2022-01-04");
export const lastDay = civilDate("2022-12-31");

export interface SimulatedPost {
  readonly personId: string;
  readonly postId: string;
  readonly role: Role;
  readonly placeCode: string;
  /** The last day on which it is held; null where no end is set. */
  readonly endsOn: CivilDate | null;
  /** From this day on the person may not sign in. */
  readonly disabledOn: CivilDate | null;
}

export interface SimulatedSubject {
  readonly key: string;
  readonly placeCode: string;
  readonly provinceCode: string;
  readonly dueOn: CivilDate;
  readonly metOn: CivilDate | null;
  /** The place whose fund account receives it. */
  readonly fundAccountCode: string;
}

/** A country with its counties, the people in their offices, what they owe by when, and when it arrives. */
export interface World {
  readonly provinces: readonly string[];
  readonly counties: number;
  readonly posts: SimulatedPost[];
  readonly subjects: readonly SimulatedSubject[];
  readonly plans: ReadonlyMap<string, ReminderPlan>;
  /** Of each province its webhook. */
  readonly webhooks: ReadonlyMap<string, string>;
}

const payers = ["central", "province", "city", "county"] as const;
const channels: readonly ReminderChannel[] = ["in_app", "email", "webhook"];
const dueDates = ["2022-06-30", "2022-09-30", "2022-10-31", "2022-11-20", "2022-12-15"] as const;

export function worldOf(seed: number, counties: number, { gazetteer }: Library): World {
  const chance = chanceOf(seed);
  const provinces = gazetteer
    .under("000000", year, "province")
    .map(({ code }) => code)
    .filter((code) => gazetteer.under(code, year, "county").length > 0);
  const all = provinces.flatMap((province) =>
    gazetteer.under(province, year, "county").map(({ code }) => ({ code, province })),
  );
  const chosen = sample(chance, all, counties);
  const dueOf = new Map(provinces.map((code) => [code, civilDate(chance.oneOf(dueDates))]));
  const cityOf = (code: string) =>
    gazetteer.path(code, year).find(({ level }) => level === "city")?.code;
  const cities = new Set(
    chosen.map(({ code }) => cityOf(code)).filter((city) => city !== undefined),
  );
  return {
    provinces,
    counties: chosen.length,
    posts: [
      ...provinces.flatMap((code) => [lasting("preparer", code), lasting("treasury", code)]),
      ...provinces.flatMap((code) => officeOf(chance, code, { fund_accountant: 0.5 })),
      ...[...cities].flatMap((code) =>
        officeOf(chance, code, { approver: 0.5, preparer: 0.3, fund_accountant: 0.7 }),
      ),
      ...chosen.flatMap(({ code }) => officeOf(chance, code, { preparer: 0.9, treasury: 0.4 })),
    ],
    subjects: chosen.flatMap(({ code, province }) => {
      const dueOn = dueOf.get(province);
      if (dueOn === undefined) throw new Error(`no due date for ${province}`);
      return payers.map((payer) => ({
        key: `${payer}:${code}`,
        placeCode: code,
        provinceCode: province,
        dueOn,
        metOn: arrival(chance, dueOn),
        fundAccountCode: cityOf(code) ?? code,
      }));
    }),
    plans: new Map(provinces.map((code) => [code, planOf(chance, code)])),
    webhooks: new Map(provinces.map((code) => [code, `hook-${code}`])),
  };
}

/** Every one so far from the one before, so that all provinces have some. */
function sample<T>(chance: Chance, all: readonly T[], wanted: number): T[] {
  if (wanted >= all.length) return [...all];
  const step = all.length / wanted;
  const begin = chance.next() * step;
  return Array.from({ length: wanted }, (_, index) => {
    const one = all[Math.floor(begin + index * step)];
    if (one === undefined) throw new Error("sampled past the end");
    return one;
  });
}

export function lasting(role: Role, placeCode: string): SimulatedPost {
  const ids = { personId: randomUUID(), postId: randomUUID() };
  return { ...ids, role, placeCode, endsOn: null, disabledOn: null };
}

function officeOf(
  chance: Chance,
  placeCode: string,
  odds: Partial<Record<Role, number>>,
): SimulatedPost[] {
  const some = (days: number) => addDays(firstDay, chance.below(days));
  return (Object.entries(odds) as [Role, number][]).flatMap(([role, odd]) => {
    const held = chance.happens(odd) ? (chance.happens(0.15) ? 2 : 1) : 0;
    return Array.from({ length: held }, () => ({
      ...lasting(role, placeCode),
      endsOn: chance.happens(0.15) ? some(360) : null,
      disabledOn: chance.happens(0.08) ? some(360) : null,
    }));
  });
}

/** Most money is early, some up to three weeks late; the rest is seen to a month after the due date. */
function arrival(chance: Chance, dueOn: CivilDate): CivilDate {
  if (chance.happens(0.8)) return addDays(dueOn, -chance.below(60));
  if (chance.happens(0.9)) return addDays(dueOn, 1 + chance.below(20));
  return addDays(dueOn, 30);
}

const receiver = { role: "fund_accountant", levelsUp: 0, at: "fund_account" } as const;

/** Some steps of some provinces are told to who receives the money as well. */
function planOf(chance: Chance, code: string): ReminderPlan {
  const telling = ({ to }: Telling): Telling => ({ to, channels });
  const besides = ({ to }: Telling): Telling =>
    telling({ to: chance.happens(0.4) ? [...to, receiver] : to, channels });
  const steps = builtInReminderPlan.steps
    .filter(({ leadDays }) => leadDays === 0 || chance.happens(0.85))
    .map((step) => ({ ...step, ...besides(step) }));
  const { overdue } = builtInReminderPlan;
  if (overdue === null) throw new Error("the built-in plan says nothing of what is overdue");
  return {
    ...builtInReminderPlan,
    name: `${code} 的提醒规则`,
    steps,
    overdue: { everyWorkdays: 1 + chance.below(2), ...besides(overdue) },
    escalations: builtInReminderPlan.escalations.map((one) => ({ ...one, ...telling(one) })),
    // Real nights must not decide what a simulated day brings.
    quietHours: null,
  };
}
