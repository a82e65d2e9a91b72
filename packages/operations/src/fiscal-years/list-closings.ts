import { fiscalYearEvent } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { asc, desc } from "drizzle-orm";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { lastYearOf, placeName } from "../places.ts";
import { instant } from "../reader.ts";

/** 结账情况 of the years of a place: which are closed, by whom, and all that was done before. */
export const listClosings = ask<{ readonly placeCode: string }, ClosingsOfPlace>(
  async (context, { placeCode }) => {
    const year = lastYearOf(context, placeCode, yearOf(today(context)));
    const place = needPlace(context, placeCode, year);
    if (!place.ok) return place;
    const events = await readEvents(context, { placeCode, year });
    const last = Map.groupBy(events, (one) => `${one.fiscalYear} ${one.placeCode}`);
    const closed = [...last.values()].flatMap(([newest]) =>
      newest?.act === "close" ? [newest] : [],
    );
    const highest = new Map(closed.toReversed().map((one) => [one.fiscalYear, one]));
    return ok({ closed: [...highest.values()], events });
  },
);

interface ClosingsOfPlace {
  /** One for each closed year: of several closings that of the highest office. */
  readonly closed: YearEvent[];
  readonly events: YearEvent[];
}
type YearEvent = Awaited<ReturnType<typeof readEvents>>[number];

/** What the place and those above it did, of each year and place the newest first; the highest place first. */
async function readEvents(
  context: Context,
  { placeCode, year }: { readonly placeCode: string; readonly year: number },
) {
  const above = context.library.gazetteer.path(placeCode, year).map(({ code }) => code);
  const codes = new Set(["000000", ...above, placeCode]);
  const rows = await context.db
    .select()
    .from(fiscalYearEvent)
    .orderBy(
      desc(fiscalYearEvent.fiscalYear),
      asc(fiscalYearEvent.placeCode),
      desc(fiscalYearEvent.seq),
    );
  return rows
    .filter((row) => codes.has(row.placeCode))
    .map((row) => ({
      fiscalYear: row.fiscalYear,
      placeCode: row.placeCode,
      placeName: placeName(context, row.placeCode, row.fiscalYear),
      act: row.act,
      reason: row.reason,
      officeName: row.officeName,
      by: row.recordedByName,
      at: instant(row.recordedAt),
    }));
}
