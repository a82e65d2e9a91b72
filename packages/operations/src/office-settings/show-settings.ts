import { officeSettings } from "@daowei/db/schema";
import { desc, eq } from "drizzle-orm";
import { placeName } from "../places.ts";
import { instant } from "../reader.ts";
import { askOfPlace } from "../rules-of-place.ts";
import { readSettingsOf } from "./settings-in-force.ts";

const shown = 100;

/** 单位设置: what holds for a place, whose it is, and what the place set before. */
export const showOfficeSettings = askOfPlace(async (context, { placeCode, year }) => {
  const at = { placeCode, year };
  const settingsOf = await readSettingsOf(context.db, context.library, [at]);
  const { settings, placeCode: setBy } = settingsOf(at);
  const rows = await context.db
    .select()
    .from(officeSettings)
    .where(eq(officeSettings.placeCode, placeCode))
    .orderBy(desc(officeSettings.number))
    .limit(shown);
  return {
    placeCode,
    settings,
    setBy,
    setByName: setBy === null ? null : placeName(context, setBy, year),
    history: rows.map(({ number, adoptedByName, adoptedAt, proposalId }) => ({
      number,
      adoptedBy: adoptedByName,
      adoptedAt: instant(adoptedAt),
      proposalId,
    })),
  };
});
