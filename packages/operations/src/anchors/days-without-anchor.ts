import { type CivilDate, civilDate, civilDateInShanghai } from "@daowei/domain/time";
import { sql } from "drizzle-orm";
import type { Reader } from "../reader.ts";
import type { Anchor } from "../verification/finding.ts";

/** How often a server notes the chain's end while things are done. */
export const anchorEveryMillis = 3_600_000;

/** A day's first entry that waited no longer than this was noted in the usual course, though after midnight. */
const patientMillis = 2 * anchorEveryMillis;

/** What was done after an anchor and before the next one, which was noted on another day or not yet. */
interface Stretch {
  readonly after: string;
  readonly upTo: string | null;
  readonly notedAt: string | null;
}

/**
 * 缺少锚定的日期: since the first anchor and until yesterday, the days of Asia/Shanghai on which something was done and nothing
 * noted: until the next anchor the record of such a day could have been rewritten unseen. Reads only what lies between two
 * anchors of different days.
 */
export async function daysWithoutAnchor(
  reader: Reader,
  anchors: readonly Anchor[],
): Promise<readonly CivilDate[]> {
  const stretches = stretchesOf(anchors);
  if (stretches.length === 0) return [];
  const { rows } = await reader.execute<{ day: string; waitedMillis: string }>(sql`
    select (e.at at time zone 'Asia/Shanghai')::date::text as day,
      extract(epoch from coalesce(s."notedAt", store_now()) - min(e.at)) * 1000 as "waitedMillis"
    from jsonb_to_recordset(${JSON.stringify(stretches)}::jsonb) as s("after" bigint, "upTo" bigint, "notedAt" timestamptz)
    join audit_entry e on e.number > s."after" and (s."upTo" is null or e.number <= s."upTo")
    where e.at < store_today()::timestamp at time zone 'Asia/Shanghai'
    group by s."after", s."notedAt", 1
    order by 1`);
  const noted = new Set(anchors.map(dayOf));
  const missing = rows
    .filter(({ waitedMillis }) => Number(waitedMillis) > patientMillis)
    .map(({ day }) => civilDate(day))
    .filter((day) => !noted.has(day));
  return [...new Set(missing)];
}

function stretchesOf(anchors: readonly Anchor[]): readonly Stretch[] {
  const inOrder = anchors.toSorted((a, b) => (a.number < b.number ? -1 : 1));
  return inOrder.flatMap((anchor, index): Stretch[] => {
    const next = inOrder[index + 1];
    if (next !== undefined && dayOf(next) === dayOf(anchor)) return [];
    const after = anchor.number.toString();
    if (next === undefined) return [{ after, upTo: null, notedAt: null }];
    return [{ after, upTo: next.number.toString(), notedAt: next.at }];
  });
}

function dayOf({ at }: Anchor): CivilDate {
  return civilDateInShanghai(new Date(at));
}
