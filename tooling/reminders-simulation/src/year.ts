import { setTimeout as sleep } from "node:timers/promises";

import { addDays, daysBetween } from "@daowei/domain/time";
import type { CivilDate } from "@daowei/domain/time";
import type { Office } from "@daowei/operations/testing";
import { sql } from "drizzle-orm";

import type { Chance } from "./chance.ts";
import { beginDay } from "./stock.ts";
import type { Workers } from "./workers.ts";
import { firstDay, lastDay } from "./world.ts";
import type { World } from "./world.ts";

export interface YearWish {
  readonly office: Office;
  readonly world: World;
  readonly workers: Workers;
  readonly chance: Chance;
  /** The whole year when left out. */
  readonly days?: { readonly from: CivilDate; readonly until: CivilDate } | undefined;
  readonly told?: (line: string) => void;
}

export interface YearPassed {
  /** Every day on which the program looked, in the order in which it did. */
  readonly looked: readonly CivilDate[];
  /** When each of them began, by the machine's clock. */
  readonly beganAt: ReadonlyMap<CivilDate, number>;
  readonly killed: number;
  readonly paused: number;
  readonly jumps: number;
}

const disturbed = 0.15;
const jumped = 0.03;
const patienceMillis = 900_000;

/** Lets a year pass day by day, each until nothing is left to do; three of them over a due date without any worker. */
export async function passYear(wish: YearWish): Promise<YearPassed> {
  const { office, world, workers, chance, days = { from: firstDay, until: lastDay } } = wish;
  const looked: CivilDate[] = [];
  const beganAt = new Map<CivilDate, number>();
  const happened = { killed: 0, paused: 0, jumps: 0 };
  const outage = outageOf(world, chance, days);
  workers.startAll();
  for (let today = days.from; today <= days.until; today = addDays(today, 1)) {
    if (daysBetween(outage, today) === 0) {
      await workers.killAll();
      today = addDays(today, 3);
      workers.startAll();
    } else if (chance.happens(jumped)) {
      happened.jumps += 1;
      // The clock of the database is put back by a day, or it leaves two out.
      today = chance.happens(0.5) && looked.length > 0 ? addDays(today, -2) : addDays(today, 2);
    }
    if (!beganAt.has(today)) beganAt.set(today, Date.now());
    await beginDay(office, world, today);
    looked.push(today);
    if (chance.happens(disturbed)) {
      await sleep(chance.below(1_500));
      happened[await workers.disturb(chance)] += 1;
    }
    await settle(wish, today);
    if (today.endsWith("-01")) wish.told?.(`${today}`);
  }
  return { looked, beganAt, ...happened };
}

/** The day before a due date that most counties have. */
function outageOf(
  { subjects }: World,
  chance: Chance,
  { from, until }: NonNullable<YearWish["days"]>,
): CivilDate {
  const within = subjects.filter(({ dueOn }) => dueOn > from && dueOn < until);
  return addDays(chance.oneOf(within).dueOn, -1);
}

async function settle({ office, workers }: YearWish, today: CivilDate): Promise<void> {
  const until = Date.now() + patienceMillis;
  for (let round = 1; ; round += 1) {
    const { rows } = await office.db.execute<{ looked: boolean; left: number }>(sql`
      select (select looked_at is not null from reminder_scan) as looked,
        (select count(*)::int from outbox where status in ('queued', 'sending')) as left`);
    const [state] = rows;
    if (state === undefined) throw new Error("a value without a row");
    if (state.looked && state.left === 0) return;
    if (Date.now() > until)
      throw new Error(`${today} does not end: ${JSON.stringify(state)} ${workers.said()}`);
    // What failed waits for seconds that a simulated day does not have.
    if (round % 10 === 0)
      await office.db.execute(
        sql`update outbox set due_at = clock_timestamp() where status = 'queued' and due_at > clock_timestamp()`,
      );
    await sleep(50);
  }
}
