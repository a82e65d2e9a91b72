import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createClient } from "@daowei/client";

const client = createClient({
  url: process.env["DAOWEI_URL"] ?? "http://127.0.0.1:4850",
  apiKey: process.env["DAOWEI_KEY"] ?? "",
  // A job at night has time.
  retries: 6,
  timeoutMs: 60_000,
});
const file = "transfers-seen.json";

interface Seen {
  readonly stage: string;
  readonly arrivedFen: string;
}

const before: Readonly<Record<string, Seen>> = existsSync(file)
  ? JSON.parse(readFileSync(file, "utf8"))
  : {};
const now: Record<string, Seen> = {};
let changed = 0;
for await (const one of client.transfers.iterate({ fiscalYear: 2022, placeCode: "450000" })) {
  const { id, number, stage, arrivedFen } = one;
  now[id] = { stage, arrivedFen };
  const known = before[id];
  if (known?.stage === stage && known.arrivedFen === arrivedFen) continue;
  changed += 1;
  // Here your own system is told.
  console.log(`${number}: ${known?.stage ?? "new"} → ${stage}, arrived ${arrivedFen} fen`);
}
// Only after the last page: a run that broke off begins again with all of it.
writeFileSync(file, JSON.stringify(now));
console.log(`${changed} of ${Object.keys(now).length} changed`);
