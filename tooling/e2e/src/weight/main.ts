import { writeFileSync } from "node:fs";
import { readAssets, readIndex, weigh } from "./measure.ts";
import { writtenSizes } from "./written.ts";

/** Writes the sizes of the built pages down, for the next ones to be held against. */
const weights = weigh(readAssets(), readIndex());
writeFileSync(writtenSizes, `${JSON.stringify(weights, null, 2)}\n`);
for (const [name, bytes] of Object.entries(weights))
  process.stdout.write(`${(bytes / 1000).toFixed(1).padStart(8)} KB  ${name}\n`);
