import { reminderPlan, reminderPlanAdoption } from "@daowei/db/schema";
import { builtInReminderPlan, type ReminderPlan } from "@daowei/domain/reminders";
import { asc, eq } from "drizzle-orm";
import { canonicalJson, sha256 } from "../identity.ts";
import type { Library } from "../library.ts";
import type { Reader } from "../reader.ts";
import { reminderPlanSchema } from "./plan-schema.ts";

/** A reminder plan as one office, or the program itself, has it in force. */
export interface PlanInForce {
  readonly plan: ReminderPlan;
  readonly version: string;
  /** Whose it is; null for the built-in one. */
  readonly placeCode: string | null;
}

/** Tells which plan holds for a place in a year. */
export type PlanOf = (placeCode: string, year: number) => PlanInForce;

/** The text of a plan as it is kept and hashed. */
export function planText(plan: ReminderPlan): { readonly text: string; readonly version: string } {
  const text = canonicalJson(plan);
  return { text, version: sha256(text) };
}

const builtIn: PlanInForce = {
  plan: builtInReminderPlan,
  version: planText(builtInReminderPlan).version,
  placeCode: null,
};

/** The newest plan of every office that took one: for a place that of the nearest, from itself upwards. */
export async function readPlans(reader: Reader, { gazetteer }: Library): Promise<PlanOf> {
  const rows = await reader
    .select({
      placeCode: reminderPlanAdoption.placeCode,
      version: reminderPlan.version,
      text: reminderPlan.text,
    })
    .from(reminderPlanAdoption)
    .innerJoin(reminderPlan, eq(reminderPlan.version, reminderPlanAdoption.version))
    .orderBy(asc(reminderPlanAdoption.number));
  // Of a place's several the last one stays.
  const taken = new Map(
    rows.map(({ text, ...row }) => [row.placeCode, { ...row, plan: readPlan(text) }]),
  );
  const known = new Map<string, PlanInForce>();
  return (placeCode, year) => {
    const key = `${placeCode} ${year}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const nearest = upwardsFrom({ gazetteer }, placeCode, year)
      .map((code) => taken.get(code))
      .find((one) => one !== undefined);
    const found = nearest ?? builtIn;
    known.set(key, found);
    return found;
  };
}

/** The codes of a place and of all above it, the place itself first; a code that the year does not know stands alone. */
export function upwardsFrom(
  { gazetteer }: Pick<Library, "gazetteer">,
  placeCode: string,
  year: number,
): readonly string[] {
  const path = gazetteer.path(placeCode, year).map(({ code }) => code);
  return path.length === 0 ? [placeCode] : path.toReversed();
}

/** Reads a plan that was checked before it was kept. Throws when it is none. */
function readPlan(text: string): ReminderPlan {
  return reminderPlanSchema.parse(JSON.parse(text));
}
