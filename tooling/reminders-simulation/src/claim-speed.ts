import { civilDate } from "@daowei/domain/time";
import { openOffice } from "@daowei/operations/testing";
import { scanOnce } from "@daowei/operations/reminders";
import type { Subject } from "@daowei/operations/reminders";
import { sql } from "drizzle-orm";

import { stock } from "./stock.ts";
import { lasting, year } from "./world.ts";

/** How long one look takes that finds 100,000 reminders due on the same day: every county of the country, four payers, four persons by two ways and a group. */
export async function claimSpeed() {
  const office = await openOffice("2022-12-30T02:00:00Z");
  const { gazetteer } = office.library;
  const counties = gazetteer.under("000000", year, "county").map(({ code }) => code);
  const roles = ["preparer", "preparer", "treasury", "approver"] as const;
  const posts = counties.flatMap((code) => roles.map((role) => lasting(role, code)));
  const world = { provinces: [], counties: 0, subjects: [], plans: new Map(), webhooks: new Map() };
  await stock(office, { ...world, posts });
  const subjects = counties.flatMap((placeCode) =>
    ["central", "province", "city", "county"].map((payer): Subject => ({
      key: `${payer}:${placeCode}`,
      title: `${payer} ${placeCode}`,
      placeCode,
      fiscalYear: year,
      dueOn: civilDate("2022-12-31"),
    })),
  );
  const began = performance.now();
  const report = await scanOnce({
    database: office.database.app,
    library: office.library,
    readSubjects: async () => subjects,
    readFundAccounts: async () => new Map(),
    readDestinations: async () =>
      counties.map((placeCode) => ({ id: `hook-${placeCode}`, channel: "wecom", placeCode })),
    channels: new Set(["email", "wecom"]),
    everyMillis: null,
    idleMillis: 1,
  });
  const seconds = Math.round(performance.now() - began) / 1_000;
  const { rows } = await office.db.execute<{ reminders: string; messages: string }>(
    sql`select (select count(*) from reminder) as reminders, (select count(*) from outbox) as messages`,
  );
  await office.close();
  return { seconds, report, stored: rows[0] };
}
