import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "./measure.ts";

/** How long a fresh process takes for one thing, in milliseconds: of CPU in all threads, and by the clock. */
export interface Took {
  readonly cpuMs: number;
  readonly ms: number;
}

/** The whole library in fresh processes: opened, every policy read, checked whole, its examples worked. */
export interface LibraryLoad {
  readonly policies: number;
  readonly examples: number;
  readonly limitMs: number;
  readonly took: readonly Took[];
  readonly middle: Took;
}

const probe = fileURLToPath(new URL("./library-probe.ts", import.meta.url));

/** Loads and checks the whole library so many times, each time in a process that has never done it before. */
export function libraryLoad(times: number): LibraryLoad {
  const runs = Array.from({ length: times }, (): Probed => {
    const answer = execFileSync(process.execPath, [probe], { encoding: "utf8" });
    return JSON.parse(answer) as Probed;
  });
  const [first] = runs;
  if (first === undefined) throw new Error("the library was not loaded once");
  const took = runs.map(({ cpuMs, ms }) => ({ cpuMs, ms }));
  return {
    policies: first.policies,
    examples: first.examples,
    limitMs: 300,
    took,
    middle: middleOf(took),
  };
}

/** The middle of each figure of several runs. */
export function middleOf(took: readonly Took[]): Took {
  return {
    cpuMs: median(took.map(({ cpuMs }) => cpuMs)),
    ms: median(took.map(({ ms }) => ms)),
  };
}

/** What the probe prints. */
export interface Probed extends Took {
  readonly policies: number;
  readonly examples: number;
}
