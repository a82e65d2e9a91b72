import type { Transaction } from "@daowei/db";
import { type batch, transfer } from "@daowei/db/schema";
import type { PayerSum, RequestFacts } from "@daowei/domain/approvals";
import { and, eq, sql } from "drizzle-orm";
import { type Context, today } from "../context.ts";
import { earliestDueOn } from "../deadlines/effective-due.ts";
import type { Reader } from "../reader.ts";

type Batch = typeof batch.$inferSelect;

/** Any number, the same in every version. */
const sumsLock = 7_239_420;

/** Two that are submitted at once must each count the other: they come one after the other until commit. */
export async function lockSums(
  tx: Transaction,
  periods: readonly (number | null)[],
): Promise<void> {
  if (periods.length > 0) await tx.execute(sql`select pg_advisory_xact_lock(${sumsLock})`);
}

/** What an approval policy looks at, as it is now. */
export async function readFacts(
  reader: Reader,
  context: Context,
  { batch: one, periods }: { readonly batch: Batch; readonly periods: readonly (number | null)[] },
): Promise<RequestFacts> {
  const payerSums: PayerSum[] = [];
  for (const days of periods) payerSums.push(...(await sumsOfPayers(reader, one, days)));
  return {
    documentKind: one.kind,
    amountFen: one.amountFen,
    payerSums,
    headsChangedBasisPoints: await headsChanged(reader, one),
    overdue: (await earliestDueOn(reader, one.id)) < today(context),
    unconfirmed: await isUnconfirmed(reader, one),
  };
}

/** Counts what is on its way or through, and this document; drafts and what was given up or rejected take nothing. */
async function sumsOfPayers(reader: Reader, one: Batch, days: number | null): Promise<PayerSum[]> {
  const period =
    days === null
      ? sql`b.fiscal_year = ${one.fiscalYear}`
      : sql`r.submitted_at > store_now() - make_interval(days => ${days}::int)`;
  const { rows } = await reader.execute<{ payerCode: string; amount: string }>(sql`
    select t.payer_code as "payerCode", sum(t.amount_fen)::text as amount
    from transfer t join batch b on b.id = t.batch_id
      left join approval_request r on r.batch_id = b.id and r.revision = b.submitted_revision
    where (b.id = ${one.id}::uuid or (b.stage not in ('prepared', 'cancelled', 'rejected') and ${period}))
      and t.payer_code in (select payer_code from transfer where batch_id = ${one.id}::uuid)
    group by t.payer_code`);
  return rows.map(({ payerCode, amount }) => ({ days, payerCode, amountFen: BigInt(amount) }));
}

/** Null as soon as one place has no heads of the year before: then the largest change is not known. */
async function headsChanged(reader: Reader, one: Batch): Promise<number | null> {
  const { rows } = await reader.execute<{ unknown: boolean | null; most: string | null }>(sql`
    with now as (
      select place_code, sum(heads) as heads from headcount
      where version_id = ${one.headcountVersionId}::uuid
        and place_code in (select place_code from transfer where batch_id = ${one.id}::uuid)
      group by place_code
    ), before as (
      select place_code, sum(heads) as heads from headcount
      where version_id = (select id from headcount_version
        where place_code = (select place_code from headcount_version where id = ${one.headcountVersionId}::uuid)
          and fiscal_year = ${one.fiscalYear - 1}
        order by number desc limit 1)
      group by place_code
    )
    select bool_or(before.heads is null or before.heads = 0) as unknown,
      max(trunc(abs(now.heads - before.heads) * 10000 / nullif(before.heads, 0)))::text as most
    from now left join before using (place_code)`);
  const [found] = rows;
  if (found?.unknown !== false || found.most === null) return null;
  return Number(found.most);
}

async function isUnconfirmed(reader: Reader, one: Batch): Promise<boolean> {
  const rows = await reader
    .select({ id: transfer.id })
    .from(transfer)
    .where(and(eq(transfer.batchId, one.id), eq(transfer.unconfirmed, true)))
    .limit(1);
  return rows.length > 0;
}
