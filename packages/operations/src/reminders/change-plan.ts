import { reminderPlan, reminderPlanAdoption } from "@daowei/db/schema";
import { checkReminderPlan, type ReminderPlan } from "@daowei/domain/reminders";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { z } from "zod";
import { type Context, today } from "../context.ts";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import { nextNumber } from "../proposals/next-number.ts";
import type { Examined, ProposalKind } from "../proposals/proposal-kind.ts";
import type { Reader } from "../reader.ts";
import { reminderPlanSchema } from "./plan-schema.ts";
import { planText, readPlansOf, upwardsFrom } from "./plans-in-force.ts";

const ChangeReminderPlan = z.strictObject({
  placeCode: z.string().regex(/^[0-9]{6}$/, "place code"),
  plan: reminderPlanSchema,
});
export type ChangeReminderPlan = z.infer<typeof ChangeReminderPlan>;

/** 修改提醒规则: when an office and all below it are reminded, and what a message that leaves the store may say. */
export const changeReminderPlan: ProposalKind<ChangeReminderPlan> = {
  kind: "reminder_plan.change",
  schema: ChangeReminderPlan,
  proposers: ["approver", "administrator"],
  deciders: ["approver", "administrator"],
  grave: false,
  examine,
  apply: async (tx, context, { payload, proposalId }) => {
    const sound = soundPlan(payload.plan);
    if (!sound.ok) return sound;
    const { placeCode, plan } = payload;
    const { text, version } = planText(plan);
    await tx.insert(reminderPlan).values({ version, text }).onConflictDoNothing();
    const number = await nextNumber(tx, {
      lock: adoptionLock,
      table: reminderPlanAdoption,
      placeCode,
    });
    const { userId: adoptedBy, userName: adoptedByName } = context.actor;
    const row = { placeCode, number, version, proposalId, adoptedBy, adoptedByName };
    await tx.insert(reminderPlanAdoption).values({ id: newId(), ...row });
    return ok([
      {
        act: "reminder_plan.change",
        objectKind: "reminder_plan",
        objectId: version,
        placeCode,
        summary: `${placeCode} 第 ${number} 版：${plan.name}`,
        payload: { placeCode, number, version, proposalId, plan },
      },
    ]);
  },
};

/** What the plan does is a matter of days, and those change by themselves: an approval is bound to the plan before and after. */
async function examine(
  reader: Reader,
  context: Context,
  { placeCode, plan }: ChangeReminderPlan,
): Promise<Result<Examined, Problem>> {
  const sound = soundPlan(plan);
  if (!sound.ok) return sound;
  const year = yearOf(today(context));
  const upwards = upwardsFrom(context.library, placeCode, year);
  const planOf = await readPlansOf(reader, context.library, upwards);
  const before = planOf(placeCode, year);
  const { version } = planText(plan);
  if (before.version === version && before.placeCode === placeCode)
    return refuse({ kind: "reminder_plan_unchanged", placeCode });
  const effect = {
    placeCode,
    plan,
    version,
    before: { plan: before.plan, version: before.version },
  };
  return ok({ title: plan.name, placeCode, effect });
}

export function soundPlan(plan: ReminderPlan): Result<void, Problem> {
  const findings = checkReminderPlan(plan);
  const unknown = findings.find(({ kind }) => kind === "unknown_placeholder");
  if (unknown?.name !== undefined)
    return refuse({
      kind: "reminder_placeholder_unknown",
      name: unknown.name,
      path: unknown.path,
    });
  return findings.length === 0
    ? ok(undefined)
    : refuse({ kind: "reminder_plan_unsound", findings });
}

/** Any number, the same in every version. */
const adoptionLock = 7_239_422;
