import { officeSettings } from "@daowei/db/schema";
import { builtInOfficeSettings, type OfficeSettings } from "@daowei/domain/approvals";
import { desc } from "drizzle-orm";
import type { Library } from "../library.ts";
import { anyOf, type Reader } from "../reader.ts";
import { upwardsFrom } from "../reminders/plans-in-force.ts";
import { officeSettingsSchema } from "./settings-schema.ts";

/** Settings as one office, or the program itself, has them in force. */
export interface SettingsInForce {
  readonly settings: OfficeSettings;
  /** Whose they are; null for the built-in ones. */
  readonly placeCode: string | null;
}

export interface PlaceInYear {
  readonly placeCode: string;
  readonly year: number;
}

/** For each place the settings of the nearest office, from itself upwards, that set any; one statement for all places. */
export async function readSettingsOf(
  reader: Reader,
  { gazetteer }: Pick<Library, "gazetteer">,
  places: readonly PlaceInYear[],
): Promise<(at: PlaceInYear) => SettingsInForce> {
  const upwards = ({ placeCode, year }: PlaceInYear) => upwardsFrom({ gazetteer }, placeCode, year);
  const { placeCode, settings, number } = officeSettings;
  const rows = await reader
    .selectDistinctOn([placeCode], { placeCode, settings })
    .from(officeSettings)
    .where(anyOf(placeCode, [...new Set(places.flatMap(upwards))]))
    .orderBy(placeCode, desc(number));
  const set = new Map(rows.map((row) => [row.placeCode, row.settings]));
  return (at) => {
    const nearest = upwards(at).find((code) => set.has(code));
    const text = nearest === undefined ? undefined : set.get(nearest);
    if (nearest === undefined || text === undefined)
      return { settings: builtInOfficeSettings, placeCode: null };
    return { settings: officeSettingsSchema.parse(JSON.parse(text)), placeCode: nearest };
  };
}
