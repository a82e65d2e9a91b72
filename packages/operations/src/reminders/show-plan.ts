import { reminderPlanAdoption } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { desc, eq } from "drizzle-orm";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { placeName } from "../places.ts";
import { instant } from "../reader.ts";
import { readPlans } from "./plans-in-force.ts";

/** 提醒规则: what holds for a place, whose it is, and what the place had before. */
export const showReminderPlan = ask<
  { readonly placeCode: string },
  Awaited<ReturnType<typeof shown>>
>(async (context, { placeCode }) => {
  const place = needPlace(context, placeCode, yearOf(today(context)));
  return place.ok ? ok(await shown(context, placeCode)) : place;
});

async function shown(context: Context, placeCode: string) {
  const year = yearOf(today(context));
  const planOf = await readPlans(context.db, context.library);
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
    history: rows.map((row) => ({
      number: row.number,
      version: row.version,
      adoptedBy: row.adoptedByName,
      adoptedAt: instant(row.adoptedAt),
      proposalId: row.proposalId,
    })),
  };
}
