/**
 * node packages/operations/src/throughput/list-transfers.ts [times]
 * Lists 3,000 transfers of a region as one post sees them, in pages of a hundred and all at once: the slowest of twenty.
 */
import { sql } from "drizzle-orm";
import { agreed, copyDrafts, draftOfCounty, hireTeam, openOffice } from "../testing/index.ts";
import { listTransfers } from "../transfers/index.ts";

const times = Number(process.argv[2] ?? "40");
const transfers = 3_000;
const office = await openOffice();
const team = await hireTeam(office);
const model = await draftOfCounty(office, team, "450103");
const perBatch = await office.db.$count(
  office.db
    .select()
    .from(sql`transfer`)
    .as("all"),
);
await copyDrafts(office, team, { count: Math.ceil(transfers / perBatch), model });
// What is listed has been issued; how it came so far is not what is measured.
await office.db.execute(sql`update transfer set stage = 'issued'`);
await office.db.execute(sql`analyze`);

const reviewer = office.as(team.reviewer);
const asked = { fiscalYear: 2022, placeCode: team.reviewer.post.placeCode };

for (const limit of [100, transfers]) {
  const took: number[] = [];
  const cpu = process.cpuUsage();
  for (let index = 0; index < times; index += 1) {
    const before = performance.now();
    const { items, totals } = agreed(await listTransfers(reviewer, { ...asked, limit }));
    took.push(performance.now() - before);
    if (items.length !== limit || totals.count < transfers)
      throw new Error(`listed ${items.length} of ${totals.count}`);
  }
  const { user, system } = process.cpuUsage(cpu);
  took.sort((a, b) => a - b);
  const [middle, slow] = [0.5, 0.95].map((part) =>
    took[Math.floor(took.length * part)]?.toFixed(0),
  );
  process.stdout.write(
    `${limit} of ${transfers}: middle ${middle} ms, p95 ${slow} ms; ${((user + system) / 1000 / times).toFixed(0)} ms of CPU in Node\n`,
  );
}
await office.close();
