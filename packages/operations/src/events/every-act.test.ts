import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { eventOfAct } from "./event-of-act.ts";

const sources = resolve(import.meta.dirname, "..");
const server = resolve(import.meta.dirname, "../../../../apps/server/src");

/** `act: "…"`, `const act = "…"`, `personDeed("…"` and `ownDeed(context, "…"`. */
const recorded = /\b(?:act: |act = |Deed\((?:\w+, )?)"([a-z_]+\.[a-z_]+)"/g;

/** Acts are recorded as `area.what`: as a literal, or made of a template whose parts are types. */
function actsIn(folder: string): string[] {
  return globSync("**/*.ts", { cwd: folder })
    .filter((file) => !/\.(test|fixture)\.ts$|^(testing|throughput)\//.test(file))
    .flatMap((file) => {
      const text = readFileSync(resolve(folder, file), "utf8");
      return [...text.matchAll(recorded)].map(([, act]) => String(act));
    });
}

test("every act that is recorded says what other systems are told of it", () => {
  const acts = new Set([...actsIn(sources), ...actsIn(server)]);
  expect(acts.size).toBeGreaterThan(40);
  const forgotten = [...acts].filter((act) => !Object.hasOwn(eventOfAct, act));
  expect(forgotten.toSorted()).toEqual([]);
});
