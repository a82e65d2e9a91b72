import { civilDate } from "@daowei/domain/time";
import { markSeeded, storyDay, turnClockTo } from "@daowei/operations/store";
import type { OpenedStore } from "@daowei/operations/store";

import type { System } from "../http/caller.ts";
import { createNarrator } from "./narrator.ts";
import { seedPeople } from "./people.ts";
import { tellStory } from "./story.ts";

/**
 * Tells the demonstration's story through the real operations. Every step can be repeated: a start after a crash in the
 * middle goes on where the story stopped. Gives the clock with which the demonstration opens.
 */
export async function seedDemonstration(system: System): Promise<OpenedStore["now"]> {
  const narrator = createNarrator(system);
  // Before the story begins: nobody acts in a post that was given to him later.
  await narrator.on(civilDate("2022-01-04"));
  await seedPeople(system);
  await tellStory(narrator);
  const now = await turnClockTo(system.database, storyDay);
  await markSeeded(system.database);
  return now;
}
