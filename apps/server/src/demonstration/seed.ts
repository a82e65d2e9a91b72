import { storyDay, turnClockTo } from "@daowei/operations/store";
import type { OpenedStore } from "@daowei/operations/store";

import type { System } from "../http/procedures.ts";
import { seedPeople } from "./people.ts";

/**
 * Tells the demonstration's story through the real operations. Every step can be repeated: a start after a crash in the
 * middle goes on where the story stopped. Gives the clock with which the demonstration opens.
 */
export async function seedDemonstration(system: System): Promise<OpenedStore["now"]> {
  await seedPeople(system);
  const now = await turnClockTo(system.db, storyDay);
  return now;
}
