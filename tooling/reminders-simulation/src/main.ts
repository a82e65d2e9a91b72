import { parseArgs } from "node:util";

import { claimSpeed } from "./claim-speed.ts";
import { faultsOf } from "./judge.ts";
import { readingSpeed } from "./reading-speed.ts";
import { simulate } from "./simulate.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "1" },
    from: { type: "string", default: "1" },
    counties: { type: "string", default: "2854" },
    workers: { type: "string", default: "3" },
    claim: { type: "boolean", default: false },
    reading: { type: "boolean", default: false },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (values.claim) say(JSON.stringify(await claimSpeed()));
else if (values.reading) say(JSON.stringify(await readingSpeed()));
else {
  const first = Number(values.from);
  for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
    const told = (line: string): void => void process.stderr.write(`seed ${seed}: ${line}\n`);
    const wish = { seed, counties: Number(values.counties), workers: Number(values.workers), told };
    const { passed, ...simulated } = await simulate(wish);
    const { looked, killed, paused, jumps } = passed;
    const faults = faultsOf(simulated);
    const { counties, subjects, expected, sent, messages, repeats, seconds } = simulated;
    const figures = { counties, subjects, days: looked.length, expected, sent, messages, repeats };
    say(JSON.stringify({ seed, ...figures, killed, paused, jumps, seconds, faults }));
    if (faults.length > 0) process.exitCode = 1;
  }
}
