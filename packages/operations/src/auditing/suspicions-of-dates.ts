import { arrival, batch, transfer, transferEvent } from "@daowei/db/schema";
import { lateRecordDays } from "@daowei/domain/approvals";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { instant } from "../reader.ts";
import type { Suspicion, SuspicionPeriod } from "./suspicions.ts";
import { within } from "./within-period.ts";

interface Recorded {
  readonly id: string;
  readonly number: string;
  readonly by: string;
  readonly at: string;
  readonly namedOn: string;
  readonly recordedOn: string;
  readonly count: number;
}

/** Sendings and arrivals that were recorded many days after the date they name, many of one batch as one. */
export async function backDated(context: Context, period: SuspicionPeriod): Promise<Suspicion[]> {
  const [sent, arrived] = [await sentLate(context, period), await arrivedLate(context, period)];
  const named = (act: string, rows: readonly Recorded[]) =>
    rows.map(({ id, number, ...row }): Suspicion => ({
      kind: "back_dated",
      objectKind: "batch",
      objectId: id,
      objectName: number,
      act,
      ...row,
      at: instant(row.at),
    }));
  return [
    ...named("transfer.record_sent", sent),
    ...named("transfer.confirm_arrival", arrived),
  ].toSorted((a, b) => (a.at > b.at ? -1 : 1));
}

function sentLate({ db }: Context, period: SuspicionPeriod): Promise<Recorded[]> {
  return db
    .select({
      id: batch.id,
      number: batch.number,
      by: transferEvent.userName,
      at: sql<string>`max(${transferEvent.at})`,
      namedOn: sql<string>`${transferEvent.sentOn}::text`,
      recordedOn: sql<string>`${transferEvent.onDate}::text`,
      count: sql<number>`count(*)::int`,
    })
    .from(transferEvent)
    .innerJoin(transfer, eq(transfer.id, transferEvent.transferId))
    .innerJoin(batch, eq(batch.id, transfer.batchId))
    .where(
      and(
        within(transferEvent.at, period),
        isLate(sql`${transferEvent.onDate}`, sql`${transferEvent.sentOn}`),
      ),
    )
    .groupBy(
      batch.id,
      batch.number,
      transferEvent.userName,
      transferEvent.sentOn,
      transferEvent.onDate,
    )
    .orderBy(sql`max(${transferEvent.at}) desc`);
}

function arrivedLate({ db }: Context, period: SuspicionPeriod): Promise<Recorded[]> {
  const recordedOn = sql`(${arrival.confirmedAt} at time zone 'Asia/Shanghai')::date`;
  return db
    .select({
      id: batch.id,
      number: batch.number,
      by: arrival.confirmedByName,
      at: sql<string>`max(${arrival.confirmedAt})`,
      namedOn: sql<string>`${arrival.arrivedOn}::text`,
      recordedOn: sql<string>`${recordedOn}::text`,
      count: sql<number>`count(*)::int`,
    })
    .from(arrival)
    .innerJoin(transfer, eq(transfer.id, arrival.transferId))
    .innerJoin(batch, eq(batch.id, transfer.batchId))
    .where(
      and(
        within(arrival.confirmedAt, period),
        isLate(recordedOn, sql`${arrival.arrivedOn}`),
        isNull(arrival.reverses),
        isNull(arrival.corrects),
      ),
    )
    .groupBy(batch.id, batch.number, arrival.confirmedByName, arrival.arrivedOn, recordedOn)
    .orderBy(sql`max(${arrival.confirmedAt}) desc`);
}

function isLate(recordedOn: SQL, namedOn: SQL): SQL {
  return sql`${recordedOn} - ${namedOn} > ${lateRecordDays}::int`;
}
