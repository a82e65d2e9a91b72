import { batch, transfer } from "@daowei/db/schema";
import { type DueOrigin, standingOf } from "@daowei/domain/deadlines";
import { fenToText } from "@daowei/domain/money";
import { dateOfDeadline, type Citation } from "@daowei/domain/policies";
import { ok } from "@daowei/domain/result";
import { type CivilDate, civilDate } from "@daowei/domain/time";
import { and, eq, ne, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import type { Library, LoadedPolicy } from "../library.ts";
import { codesWithin, placeName } from "../places.ts";
import { anyOf } from "../reader.ts";

export interface YearAndPlace {
  readonly fiscalYear: number;
  readonly placeCode: string;
}

interface Due {
  readonly id: string;
  readonly dueOn: CivilDate;
  readonly what: string;
  readonly placeCode: string;
  readonly origin: DueOrigin;
  readonly citation: Citation | null;
  readonly reason: string | null;
  readonly batchId: string | null;
  readonly batchNumber: string | null;
  readonly policyId: string;
  readonly dueFen: bigint;
  readonly arrivedFen: bigint;
}

/** What must be in place by when, the earliest first: the dates of batches, and those of notices without a batch yet. */
export const listDeadlines = ask<YearAndPlace, Deadline[]>(async (context, input) => {
  const seen = needPlace(context, input.placeCode, input.fiscalYear);
  return seen.ok ? ok(await readDeadlines(context, input)) : seen;
});

/** For a place that the acting post may see. */
export async function readDeadlines(context: Context, input: YearAndPlace): Promise<Deadline[]> {
  const ofBatches = await duesOfBatches(context, input);
  const all = [...ofBatches, ...duesOfPolicies(context, input, ofBatches)];
  return all
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .map((due) => deadlineOf(context, input.fiscalYear, due));
}

async function duesOfBatches(
  { db, library }: Context,
  { fiscalYear, placeCode }: YearAndPlace,
): Promise<Due[]> {
  const codes = codesWithin({ library }, placeCode, fiscalYear);
  const rows = await db
    .select({
      batch,
      dueOn: transfer.dueOn,
      due: sql<string>`sum(${transfer.amountFen})::bigint`,
      arrived: sql<string>`sum(${transfer.arrivedFen})::bigint`,
    })
    .from(transfer)
    .innerJoin(batch, eq(batch.id, transfer.batchId))
    .where(
      and(
        eq(transfer.fiscalYear, fiscalYear),
        anyOf(transfer.placeCode, codes),
        ne(transfer.stage, "cancelled"),
      ),
    )
    .groupBy(batch.id, transfer.dueOn);
  return rows.map(({ batch: row, dueOn, due, arrived }) => ({
    id: `batch:${row.id}:${dueOn}`,
    dueOn: civilDate(dueOn),
    what: row.title,
    placeCode: row.placeCode,
    origin: row.dueOrigin,
    citation: row.dueCitation,
    reason: row.dueReason,
    batchId: row.id,
    batchNumber: row.number,
    policyId: row.policyId,
    dueFen: BigInt(due),
    arrivedFen: BigInt(arrived),
  }));
}

/** Dates that a notice in force names and no batch keeps yet. */
function duesOfPolicies(
  { library }: Context,
  { fiscalYear, placeCode }: YearAndPlace,
  kept: readonly Due[],
): Due[] {
  const governing = nearestNotices(library, { fiscalYear, placeCode });
  return governing.flatMap(({ compiled }) =>
    compiled.deadlines.flatMap((deadline): Due[] => {
      const dueOn = dateOfDeadline(deadline, fiscalYear);
      const inBatch = kept.some((due) => due.policyId === compiled.id && due.dueOn === dueOn);
      if (dueOn === null || inBatch) return [];
      return [
        {
          id: `policy:${compiled.id}:${deadline.id}`,
          dueOn,
          what: deadline.title,
          placeCode: compiled.place,
          origin: deadline.fallback === true ? "fallback" : "policy",
          citation: compiled.citations[deadline.cite] ?? null,
          reason: null,
          batchId: null,
          batchNumber: null,
          policyId: compiled.id,
          dueFen: 0n,
          arrivedFen: 0n,
        },
      ];
    }),
  );
}

/** The notices of the year by the nearest government that issued any: they carry out those of the governments above. */
function nearestNotices(
  { policies, gazetteer }: Library,
  { fiscalYear, placeCode }: YearAndPlace,
): readonly LoadedPolicy[] {
  const upwards = gazetteer.path(placeCode, fiscalYear).toReversed();
  const ofYear = [...policies.values()].filter(({ policy: { document } }) =>
    document.years.includes(fiscalYear),
  );
  const byPlace = Map.groupBy(ofYear, ({ policy }) => policy.document.place);
  const nearest = upwards.find(({ code }) => byPlace.has(code));
  return nearest === undefined ? [] : (byPlace.get(nearest.code) ?? []);
}

function deadlineOf(context: Context, year: number, due: Due) {
  const { policyId: _policyId, dueFen, arrivedFen, ...rest } = due;
  const met = dueFen > 0n && arrivedFen === dueFen;
  const { calendar } = context.library;
  const standing = standingOf({ dueOn: due.dueOn, today: today(context), met, calendar });
  return {
    ...rest,
    placeName: placeName(context, due.placeCode, year),
    dueFen: fenToText(dueFen),
    arrivedFen: fenToText(arrivedFen),
    daysLeft: standing.daysLeft,
    workdaysLeft: standing.workdaysLeft,
    state: standing.state,
  };
}
export type Deadline = ReturnType<typeof deadlineOf>;
