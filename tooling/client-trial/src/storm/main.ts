/** pnpm -C packages/client run storm [--calls 10000] [--abreast 24] [--seed N]: ends with 1 when a write had no effect, or two. */
import { parseArgs } from "node:util";

import { storm } from "./storm.ts";

const { values } = parseArgs({
  options: {
    calls: { type: "string", default: "10000" },
    abreast: { type: "string", default: "24" },
    seed: { type: "string", default: String(1 + Math.floor(Math.random() * 1_000_000)) },
  },
});
const numberOf = (flag: keyof typeof values): number => {
  const number = Number(values[flag]);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`--${flag} ${values[flag]}: a whole number above 0`);
};

const seed = numberOf("seed");
const report = await storm({ calls: numberOf("calls"), abreast: numberOf("abreast"), seed });
const { complaints, ...facts } = report;
process.stdout.write(`${JSON.stringify({ seed, ...facts }, null, 2)}\n`);
for (const complaint of complaints) process.stdout.write(`${complaint}\n`);
process.stdout.write(complaints.length === 0 ? "each write had one effect\n" : "DOES NOT HOLD\n");
process.exitCode = complaints.length === 0 ? 0 : 1;
