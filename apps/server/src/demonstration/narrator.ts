import { createHash } from "node:crypto";

import { user } from "@daowei/db/schema";
import type { Result } from "@daowei/domain/result";
import type { CivilDate } from "@daowei/domain/time";
import type { Act, Context } from "@daowei/operations";
import { postsHeld } from "@daowei/operations/people";
import { turnClockTo } from "@daowei/operations/store";
import { eq } from "drizzle-orm";

import type { System } from "../http/caller.ts";

export interface Narrator {
  /** Puts the store's clock on the day on which the next acts happen, in the forenoon. */
  on(day: CivilDate): Promise<void>;
  /** Lets a person of the demonstration act, as he would from the page. */
  lets<I, O>(username: string, act: Act<I, O>, input: I): Promise<O>;
}

/** When the people of the story are at work. */
const officeHour = 10;

export function createNarrator(system: System): Narrator {
  let now = system.now;
  const actors = new Map<string, Context["actor"]>();
  return {
    on: async (day) => {
      now = await turnClockTo(system.database, day, officeHour);
    },
    lets: async (username, act, input) => {
      const actor = actors.get(username) ?? (await actorOf(system, username));
      actors.set(username, actor);
      const { database, library, codeVersion, anchorFolder } = system;
      const requestId = "demonstration";
      const stepUp = { kind: "not_asked" } as const;
      const run = { codeVersion, anchorFolder, now, requestId };
      const calling = { database, library, ...run, actor, stepUp };
      return valueOf(await act(calling, input), username);
    },
  };
}

async function actorOf({ database }: System, username: string): Promise<Context["actor"]> {
  const [person] = await database.select().from(user).where(eq(user.username, username));
  if (person === undefined) throw new Error(`demonstration: no person ${username}`);
  const [post] = await postsHeld(database, person.id);
  if (post === undefined) throw new Error(`demonstration: ${username} has no post`);
  return { userId: person.id, userName: person.name, post, via: "demonstration" };
}

function valueOf<O>(done: Result<O, unknown>, username: string): O {
  if (done.ok) return done.value;
  throw new Error(`demonstration: ${username} is refused: ${JSON.stringify(done.problem)}`);
}

/** The same step has the same key on every start, so that telling it again changes nothing. */
export function keyOf(step: string): string {
  const hex = createHash("sha256").update(`daowei demonstration ${step}`).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
