import { reminderPlanAdoption } from "@daowei/db/schema";
import { desc, eq } from "drizzle-orm";
import { placeName } from "../places.ts";
import { adoptionListed, askOfPlace } from "../rules-of-place.ts";
import { readPlansOf, upwardsFrom } from "./plans-in-force.ts";

/** 提醒规则: what holds for a place, whose it is, and what the place had before. */
export const showReminderPlan = askOfPlace(async (context, { placeCode, year }) => {
  const upwards = upwardsFrom(context.library, placeCode, year);
  const planOf = await readPlansOf(context.db, context.library, upwards);
  const { plan, version, placeCode: takenBy } = planOf(placeCode, year);
  const rows = await context.db
    .select()
    .from(reminderPlanAdoption)
    .where(eq(reminderPlanAdoption.placeCode, placeCode))
    .orderBy(desc(reminderPlanAdoption.number))
    .limit(100);
  return {
    placeCode,
    plan,
    version,
    takenBy,
    takenByName: takenBy === null ? null : placeName(context, takenBy, year),
    history: rows.map(adoptionListed),
  };
});
