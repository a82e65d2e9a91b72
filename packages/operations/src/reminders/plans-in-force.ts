import { reminderPlan, reminderPlanAdoption } from "@daowei/db/schema";
import { builtInReminderPlan, type ReminderPlan } from "@daowei/domain/reminders";
import { desc, type SQL } from "drizzle-orm";
import { canonicalJson, sha256 } from "../identity.ts";
import type { Library } from "../library.ts";
import { anyOf, type Reader } from "../reader.ts";
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

export interface Plans {
  readonly planOf: PlanOf;
  /** All that hold anywhere, each version once; the built-in one is always among them. */
  readonly inForce: readonly PlanInForce[];
}

/** The newest plan of every office that took one: for a place that of the nearest, from itself upwards. */
export async function readPlans(reader: Reader, library: Library): Promise<Plans> {
  return await readTaken(reader, library, undefined);
}

/** The same where only some places are asked about, named with all above them. */
export async function readPlansOf(
  reader: Reader,
  library: Library,
  placeCodes: readonly string[],
): Promise<PlanOf> {
  const { planOf } = await readTaken(
    reader,
    library,
    anyOf(reminderPlanAdoption.placeCode, placeCodes),
  );
  return planOf;
}

async function readTaken(
  reader: Reader,
  { gazetteer }: Library,
  which: SQL | undefined,
): Promise<Plans> {
  const rows = await reader
    .selectDistinctOn([reminderPlanAdoption.placeCode], {
      placeCode: reminderPlanAdoption.placeCode,
      version: reminderPlanAdoption.version,
    })
    .from(reminderPlanAdoption)
    .where(which)
    .orderBy(reminderPlanAdoption.placeCode, desc(reminderPlanAdoption.number));
  const plans = await readPlanTexts(reader, [...new Set(rows.map(({ version }) => version))]);
  const taken = new Map(
    rows.map(({ placeCode, version }) => [
      placeCode,
      { placeCode, version, plan: planCalled(plans, version) },
    ]),
  );
  const known = new Map<string, PlanInForce>();
  const planOf = (placeCode: string, year: number): PlanInForce => {
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
  const inForce = new Map([builtIn, ...taken.values()].map((one) => [one.version, one]));
  return { planOf, inForce: [...inForce.values()] };
}

/** Offices that took the same plan share its text: it is read once. */
async function readPlanTexts(
  reader: Reader,
  versions: readonly string[],
): Promise<ReadonlyMap<string, ReminderPlan>> {
  if (versions.length === 0) return new Map();
  const rows = await reader
    .select({ version: reminderPlan.version, text: reminderPlan.text })
    .from(reminderPlan)
    .where(anyOf(reminderPlan.version, versions));
  return new Map(rows.map(({ version, text }) => [version, readPlan(text)]));
}

function planCalled(plans: ReadonlyMap<string, ReminderPlan>, version: string): ReminderPlan {
  const plan = plans.get(version);
  if (plan === undefined) throw new Error(`no reminder plan ${version}`);
  return plan;
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
