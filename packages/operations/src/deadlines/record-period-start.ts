import type { Transaction } from "@daowei/db";
import { periodStart } from "@daowei/db/schema";
import { periodEnds } from "@daowei/domain/deadlines";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { civilDate } from "@daowei/domain/time";
import { and, eq } from "drizzle-orm";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import { write, type Written } from "../write.ts";
import { queueAtDeadline } from "./act-on-deadline.ts";
import type { YearAndPlace } from "./due.ts";
import { isCorrected } from "./dues-of-periods.ts";
import { needKeeper } from "./keepers.ts";
import { eventTitle, periodsOf } from "./periods.ts";

export interface RecordPeriodStart extends YearAndPlace {
  readonly event: string;
  readonly happenedOn: string;
  readonly documentNumber: string;
  readonly note?: string | undefined;
  /** The row, recorded with a mistake, that this one stands for. */
  readonly corrects?: string | undefined;
  readonly idempotencyKey: string;
}

export interface PeriodStartRecorded {
  id: string;
  /** The last day of each period that runs now. */
  ends: { title: string; on: string }[];
}

/** 登记收文: the event from which a period of the law runs; the deadline follows from it. */
export const recordPeriodStart = write<RecordPeriodStart, PeriodStartRecorded>({
  act: "period.start",
  work: start,
});

async function start(
  tx: Transaction,
  context: Context,
  input: RecordPeriodStart,
): Promise<Result<Written<PeriodStartRecorded>, Problem>> {
  const seen = needPlace(context, input.placeCode, input.fiscalYear);
  if (!seen.ok) return seen;
  const may = needKeeper(context, "record_period_start");
  if (!may.ok) return may;
  const now = today(context);
  if (input.happenedOn > now)
    return refuse({ kind: "date_in_future", date: input.happenedOn, today: now });
  const periods = periodsOf(context.library, input).filter(({ event }) => event === input.event);
  if (periods.length === 0)
    return refuse({ kind: "no_period_runs", event: input.event, placeCode: input.placeCode });
  const corrected = await correctable(tx, input);
  if (!corrected.ok) return corrected;
  const id = newId();
  const { idempotencyKey: _key, note = null, corrects = null, ...given } = input;
  const row = { ...given, note, corrects };
  const { userId, userName, post } = context.actor;
  const recorded = { recordedBy: userId, recordedByName: userName, recordedPostId: post.id };
  await tx.insert(periodStart).values({ id, ...row, ...recorded });
  const ends = periods.map((period) => ({
    title: period.title,
    on: periodEnds(period, civilDate(input.happenedOn)),
  }));
  return ok({
    reply: { id, ends },
    deed: {
      act: corrects === null ? "period.start" : "period.correct",
      objectKind: "period_start",
      objectId: id,
      placeCode: input.placeCode,
      summary: `${eventTitle(input.event)}：${input.documentNumber}，${input.happenedOn}`,
      payload: { ...row, ends },
    },
  });
}

/** A correction names its reason, and stands for a row of the same place and event that none stands for yet. */
async function correctable(
  tx: Transaction,
  { corrects, note, placeCode, event }: RecordPeriodStart,
): Promise<Result<void, Problem>> {
  if (corrects === undefined) return ok(undefined);
  if (note === undefined) return refuse({ kind: "correction_needs_note" });
  await queueAtDeadline(tx, corrects);
  const [row] = await tx
    .select({ replaced: isCorrected })
    .from(periodStart)
    .where(
      and(
        eq(periodStart.id, corrects),
        eq(periodStart.placeCode, placeCode),
        eq(periodStart.event, event),
      ),
    );
  if (row === undefined) return refuse({ kind: "not_found", object: "period_start", id: corrects });
  return row.replaced ? refuse({ kind: "period_start_corrected", id: corrects }) : ok(undefined);
}

/** The events that a place's office may record for a year, each with what it sets running. */
export const listPeriodEvents = ask<YearAndPlace, ReturnType<typeof eventsOf>>(
  async (context, input) => {
    const seen = needPlace(context, input.placeCode, input.fiscalYear);
    return seen.ok ? ok(eventsOf(context, input)) : seen;
  },
);

function eventsOf({ library }: Context, input: YearAndPlace) {
  const periods = periodsOf(library, input);
  return [...Map.groupBy(periods, ({ event }) => event)].map(([event, own]) => ({
    event,
    title: eventTitle(event),
    periods: own.map(({ id, title, days, citation }) => ({ id, title, days, citation })),
  }));
}
