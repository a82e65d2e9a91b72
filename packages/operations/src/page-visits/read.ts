import { pageVisit } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { count, desc, gte, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { ask } from "../ask.ts";
import { needRole } from "../authorise.ts";
import { keptDays } from "./note.ts";

/** Half of the visits, three in four, nineteen in twenty were at most so slow. */
export interface Spread {
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

export interface PageVisits {
  readonly keptDays: number;
  readonly visits: number;
  readonly routes: readonly {
    readonly route: string;
    readonly visits: number;
    readonly largestPaintMs: Spread | null;
    readonly slowestInteractionMs: Spread | null;
    readonly shiftThousandths: Spread | null;
    readonly longestTaskMs: Spread | null;
  }[];
  readonly browsers: readonly { readonly browser: string; readonly visits: number }[];
}

/** Values that were measured themselves, not between two; null where none was. */
const spread = (column: AnyPgColumn) =>
  sql`percentile_disc(array[0.5, 0.75, 0.95]) within group (order by ${column})`.mapWith(
    (values: readonly number[]): Spread | null => spreadOf(values),
  );

function spreadOf(values: readonly number[]): Spread {
  const [p50, p75, p95] = values;
  if (p50 === undefined || p75 === undefined || p95 === undefined)
    throw new Error(`three percentiles wanted, there are ${values.join(", ")}`);
  return { p50, p75, p95 };
}

/** 系统性能: how fast the pages were in the browsers of those who use them, by page; for administrators. */
export const readPageVisits = ask<{ readonly days: number }, PageVisits>(
  async (context, { days }) => {
    const role = needRole(context, "page_visits", "administrator");
    if (!role.ok) return role;
    const { db } = context;
    const visits = count();
    const within = gte(pageVisit.at, sql`now() - make_interval(days => ${days}::int)`);
    const routes = await db
      .select({
        route: pageVisit.route,
        visits,
        largestPaintMs: spread(pageVisit.largestPaintMs),
        slowestInteractionMs: spread(pageVisit.slowestInteractionMs),
        shiftThousandths: spread(pageVisit.shiftThousandths),
        longestTaskMs: spread(pageVisit.longestTaskMs),
      })
      .from(pageVisit)
      .where(within)
      .groupBy(pageVisit.route)
      .orderBy(desc(visits), pageVisit.route);
    const browsers = await db
      .select({ browser: pageVisit.browser, visits })
      .from(pageVisit)
      .where(within)
      .groupBy(pageVisit.browser)
      .orderBy(desc(visits), pageVisit.browser);
    const all = routes.reduce((total, row) => total + row.visits, 0);
    return ok({ keptDays, visits: all, routes, browsers });
  },
);
