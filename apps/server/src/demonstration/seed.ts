import type { System } from "../http/procedures.ts";
import { seedPeople } from "./people.ts";

/**
 * Tells the demonstration's story through the real operations. Every step can be repeated: a start after a crash in the
 * middle goes on where the story stopped.
 */
export async function seedDemonstration(system: System): Promise<void> {
  await seedPeople(system);
}
