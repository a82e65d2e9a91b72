import { sql } from "drizzle-orm";
import type { CivilDate } from "@daowei/domain/time";
import type { Library } from "@daowei/operations";
import type { Office } from "@daowei/operations/testing";

import { expectedOf, reached } from "./expected.ts";
import type { Receivers } from "./receivers.ts";
import type { YearPassed } from "./year.ts";
import type { World } from "./world.ts";

export interface Verdict {
  readonly expected: number;
  readonly sent: number;
  /** Messages that left the store, after merging. */
  readonly messages: number;
  /** How often a message came again under its old number. */
  readonly repeats: number;
  /** Each with the first few. */
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
  readonly notReceived: readonly string[];
  readonly unknownReceived: readonly string[];
  readonly afterArrival: readonly string[];
}

interface Row extends Record<string, unknown> {
  readonly subjectKey: string;
  readonly step: string;
  readonly recipient: string;
  readonly channel: string;
  readonly outboxId: string | null;
  readonly status: string | null;
}

/** Holds what was written and received against what had to be. */
export async function judge(
  { office, library, world }: { office: Office; library: Library; world: World },
  passed: YearPassed,
  { received }: Receivers,
): Promise<Verdict> {
  const { rows } = await office.db.execute<Row>(sql`
    select subject_key as "subjectKey", step, recipient, reminder.channel, outbox_id as "outboxId", status
    from reminder left join outbox on outbox.id = reminder.outbox_id`);
  const expected = expectedOf(world, passed.looked, library);
  const sent = rows
    .filter(({ status }) => status === null || status === "delivered")
    .map((row) => reached(row.subjectKey, row.step, row));
  const found = new Set(sent);
  const delivered = new Map(
    rows.flatMap((row) => (row.outboxId === null ? [] : [[row.outboxId, row.status]])),
  );
  const times = [...received.values()].reduce((sum, one) => sum + one.times, 0);
  return {
    expected: expected.size,
    sent: sent.length,
    messages: received.size,
    repeats: times - received.size,
    missing: [...expected].filter((one) => !found.has(one)).slice(0, 5),
    unexpected: [
      ...sent.filter((one) => !expected.has(one)),
      ...(found.size === sent.length ? [] : ["the same reminder twice"]),
    ].slice(0, 5),
    notReceived: [...delivered]
      .filter(([id, status]) => status === "delivered" && !received.has(id))
      .map(([id]) => id)
      .slice(0, 5),
    unknownReceived: [...received.keys()].filter((id) => !delivered.has(id)).slice(0, 5),
    afterArrival: lateOnes(world, passed, { rows, received }).slice(0, 5),
  };
}

/** Messages that first came when everything they are about had arrived. */
function lateOnes(
  { subjects }: World,
  { beganAt }: YearPassed,
  { rows, received }: { rows: readonly Row[]; received: Receivers["received"] },
): string[] {
  const metOn = new Map(subjects.map((subject) => [subject.key, subject.metOn]));
  const days = [...beganAt].toSorted(([, a], [, b]) => a - b);
  const dayAt = (at: number): CivilDate | undefined =>
    days.findLast(([, began]) => began <= at)?.[0];
  const byMessage = Map.groupBy(rows, ({ outboxId }) => outboxId);
  return [...received].flatMap(([id, { firstAt }]) => {
    const day = dayAt(firstAt);
    const about = byMessage.get(id) ?? [];
    const needed = about.some(({ subjectKey }) => {
      const met = metOn.get(subjectKey) ?? null;
      return met === null || day === undefined || day < met;
    });
    return needed ? [] : [id];
  });
}

/** Everything that is wrong, in lines; none when the year was flawless. */
export function faultsOf(verdict: Verdict): string[] {
  const { missing, unexpected, notReceived, unknownReceived, afterArrival } = verdict;
  const lists = { missing, unexpected, notReceived, unknownReceived, afterArrival };
  return Object.entries(lists).flatMap(([name, list]) => list.map((one) => `${name}: ${one}`));
}
