import { transfer } from "@daowei/db/schema";
import { givenUpStages } from "@daowei/domain/approvals";
import type { AttachmentKind, OfficeSettings } from "@daowei/domain/approvals";
import { type CivilDate, civilDateInShanghai, daysBetween } from "@daowei/domain/time";
import { and, notInArray, sql } from "drizzle-orm";
import { holdOf } from "../approvals/requests.ts";
import { type Context, today } from "../context.ts";
import { effectiveDueOn, ofTransfer, postponements } from "../deadlines/effective-due.ts";
import { readSettingsOf } from "../office-settings/settings-in-force.ts";
import { anyId, type Reader } from "../reader.ts";
import { type Allowed, allowedOf } from "./allowed-change.ts";
import { type ChangedLaw, changedLaw } from "./changed-law.ts";
import { lackingPapers } from "./lacking-papers.ts";
import { placesUnlikeLastYear } from "./last-year.ts";
import { movedMuch } from "./heads-moved.ts";
import type { Batch } from "./lock-batch.ts";

/** 预警: what somebody who decides on a batch should look at first. None of them forbids anything. */
export type BatchWarning =
  | { readonly kind: "held"; readonly by: string; readonly reason: string }
  /** 人数异动: places whose headcount differs by more than the office allows from the version before. */
  | { readonly kind: "heads_changed"; readonly places: number; readonly percent: number }
  /** A newer version of the headcounts was imported since. */
  | { readonly kind: "headcounts_superseded"; readonly used: number; readonly newest: number }
  /** 有异议: whoever looks after the register of the insured disputes the headcounts it rests on. */
  | { readonly kind: "headcounts_disputed"; readonly by: string; readonly reason: string }
  /** 未确认: transfers that rest on a figure of law nobody has confirmed. */
  | { readonly kind: "unconfirmed"; readonly transfers: number }
  /** 与上年差异: places whose amount differs by more than the office allows from the year before. */
  | { readonly kind: "unlike_last_year"; readonly places: number; readonly percent: number }
  /** 附件缺失: papers that the office wants with a batch before it is submitted. */
  | { readonly kind: "papers_missing"; readonly papers: readonly AttachmentKind[] }
  /** 政策有新版: another text of a policy that it was computed by is in force now. */
  | { readonly kind: "policy_superseded" }
  /** 政策待生效: changes of a policy that it was computed by wait for a second person. */
  | { readonly kind: "policy_pending"; readonly proposals: number }
  /** 逾期: transfers whose date has passed and whose money is not all there, issued or not. */
  | { readonly kind: "past_due"; readonly transfers: number }
  /** 草稿未送审: a draft, new or sent back, that nobody has gone on with for days. */
  | { readonly kind: "draft_waiting"; readonly days: number };

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly used: number;
  readonly newest: number;
  readonly disputed: { readonly by: string; readonly reason: string } | null;
  readonly changed: string | null;
  readonly unconfirmed: string | null;
}

/** The warnings of any number of batches, in a few statements however many they are. */
export async function readWarnings(
  context: Context,
  batches: readonly Batch[],
): Promise<ReadonlyMap<string, readonly BatchWarning[]>> {
  if (batches.length === 0) return new Map();
  const day = today(context);
  const ids = batches.map(({ id }) => id);
  const settingsOf = await readSettingsOfBatches(context, batches);
  const allowed = (one: Batch, of: "headChangePercent" | "amountChangePercent") => ({
    id: one.id,
    percent: settingsOf(one)[of],
  });
  const [rows, late, unlike, papers, law] = await Promise.all([
    readRows(
      context.db,
      batches.map((one) => allowed(one, "headChangePercent")),
    ),
    countLate(context.db, ids, day),
    placesUnlikeLastYear(
      context.db,
      batches.map((one) => allowed(one, "amountChangePercent")),
    ),
    lackingPapers(context, batches),
    changedLaw(context, batches),
  ]);
  return new Map(
    batches.map((one) => [
      one.id,
      [
        ...warningsOf(one, rows.get(one.id), settingsOf(one)),
        ...warningsOfLastYear(unlike.get(one.id), settingsOf(one)),
        ...warningsOfPapers(papers.get(one.id)),
        ...warningsOfLaw(law.get(one.id)),
        ...warningsOfTime(one, late.get(one.id), { day, settings: settingsOf(one) }),
      ],
    ]),
  );
}

/** What each batch's own office has set. */
async function readSettingsOfBatches(
  { db, library }: Context,
  batches: readonly Batch[],
): Promise<(one: Batch) => OfficeSettings> {
  const at = ({ placeCode, fiscalYear }: Batch) => ({ placeCode, year: fiscalYear });
  const settingsOf = await readSettingsOf(db, library, batches.map(at));
  return (one) => settingsOf(at(one)).settings;
}

function warningsOfLastYear(
  places: number | undefined,
  { amountChangePercent: percent }: OfficeSettings,
): BatchWarning[] {
  return places === undefined ? [] : [{ kind: "unlike_last_year", places, percent }];
}

function warningsOfPapers(papers: readonly AttachmentKind[] | undefined): BatchWarning[] {
  return papers === undefined ? [] : [{ kind: "papers_missing", papers }];
}

function warningsOfLaw(law: ChangedLaw | undefined): BatchWarning[] {
  if (law === undefined) return [];
  const { superseded, proposed } = law;
  return [
    ...(superseded ? [{ kind: "policy_superseded" } as const] : []),
    ...(proposed > 0 ? [{ kind: "policy_pending", proposals: proposed } as const] : []),
  ];
}

async function readRows(
  reader: Reader,
  batches: readonly Allowed[],
): Promise<ReadonlyMap<string, Row>> {
  const { rows } = await reader.execute<Row>(sql`
    with used as (
      select b.id, v.id as version, v.number, a.percent,
        (select max(n.number) from headcount_version n
          where n.place_code = v.place_code and n.fiscal_year = v.fiscal_year) as newest,
        (select p.id from headcount_version p
          where p.place_code = v.place_code and p.fiscal_year = v.fiscal_year and p.number < v.number
          order by p.number desc limit 1) as before
      from ${allowedOf(batches)} join batch b on b.id = a.id
        join headcount_version v on v.id = b.headcount_version_id),
    pairs as (select distinct version, before, percent from used where before is not null),
    sums as (
      select version_id, place_code, sum(heads) as heads from headcount
      where version_id in (select version from pairs union select before from pairs)
      group by 1, 2),
    changed as (
      select p.version, p.percent, n.place_code from pairs p
      join sums n on n.version_id = p.version
      join sums o on o.version_id = p.before and o.place_code = n.place_code
      where ${movedMuch(sql`n.heads`, sql`o.heads`, sql`p.percent`)})
    select u.id, u.number as used, u.newest,
      (select case when g.verdict = 'disputed' then json_build_object('by', g.judged_by_name, 'reason', g.comment) end
        from headcount_verdict g where g.version_id = u.version order by g.seq desc limit 1) as disputed,
      (select count(distinct o.place_code) from changed c
        join obligation o on o.batch_id = u.id and o.place_code = c.place_code
        where c.version = u.version and c.percent = u.percent) as changed,
      (select count(*) from transfer t where t.batch_id = u.id and t.unconfirmed) as unconfirmed
    from used u`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Of each batch the transfers whose date has passed, those without any left out. */
async function countLate(
  reader: Reader,
  batchIds: readonly string[],
  day: CivilDate,
): Promise<ReadonlyMap<string, number>> {
  const rows = await reader
    .select({ batchId: transfer.batchId, count: sql<string>`count(*)` })
    .from(transfer)
    .leftJoin(postponements, ofTransfer)
    .where(
      and(
        anyId(transfer.batchId, batchIds),
        notInArray(transfer.stage, ["arrived", ...givenUpStages]),
        sql`${effectiveDueOn} < ${day}`,
      ),
    )
    .groupBy(transfer.batchId);
  return new Map(rows.map(({ batchId, count }) => [batchId, Number(count)]));
}

function warningsOfTime(
  one: Batch,
  late: number | undefined,
  { day, settings }: { readonly day: CivilDate; readonly settings: OfficeSettings },
): BatchWarning[] {
  const warnings: BatchWarning[] = [];
  if (late !== undefined) warnings.push({ kind: "past_due", transfers: late });
  const days = daysBetween(civilDateInShanghai(one.updatedAt), day);
  if (one.stage === "prepared" && days >= settings.draftDays)
    warnings.push({ kind: "draft_waiting", days });
  return warnings;
}

function warningsOf(
  one: Batch,
  row: Row | undefined,
  { headChangePercent: percent }: OfficeSettings,
): BatchWarning[] {
  const held = holdOf(one);
  const warnings: BatchWarning[] =
    held === null ? [] : [{ kind: "held", by: held.userName, reason: held.reason }];
  // Whoever sees only his own transfers of a batch from above does not see its headcounts.
  if (row === undefined) return warnings;
  const places = Number(row.changed);
  const transfers = Number(row.unconfirmed);
  if (row.disputed !== null) warnings.push({ kind: "headcounts_disputed", ...row.disputed });
  if (places > 0) warnings.push({ kind: "heads_changed", places, percent });
  if (row.newest > row.used)
    warnings.push({ kind: "headcounts_superseded", used: row.used, newest: row.newest });
  if (transfers > 0) warnings.push({ kind: "unconfirmed", transfers });
  return warnings;
}
