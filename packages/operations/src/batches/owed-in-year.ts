import { obligation } from "@daowei/db/schema";
import { fenToText } from "@daowei/domain/money";
import { ok } from "@daowei/domain/result";
import { and, asc, eq, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { codesWithin } from "../places.ts";
import { anyOf } from "../reader.ts";
import type { PayerLevel } from "./by-level.ts";

export interface OwedInYear {
  readonly fiscalYear: number;
  readonly placeCode: string;
}

/** What a level owes for one place in a year, whichever batches carry it. */
export interface OwedByLevel {
  placeCode: string;
  level: PayerLevel;
  legalFen: string;
}

/** 应拨 of a year by place and level; what was given up or rejected is not owed. */
export const owedInYear = ask<OwedInYear, OwedByLevel[]>(async (context, input) => {
  const { fiscalYear, placeCode } = input;
  const seen = needPlace(context, placeCode, fiscalYear);
  if (!seen.ok) return seen;
  const rows = await context.db
    .select({
      placeCode: obligation.placeCode,
      level: obligation.level,
      legal: sql<string>`sum(coalesce(${obligation.legalFen}, ${obligation.amountFen}))::bigint`,
    })
    .from(obligation)
    .where(
      and(
        eq(obligation.fiscalYear, fiscalYear),
        eq(obligation.live, true),
        anyOf(obligation.placeCode, codesWithin(context, placeCode, fiscalYear)),
      ),
    )
    .groupBy(obligation.placeCode, obligation.level)
    .orderBy(asc(obligation.placeCode), asc(obligation.level));
  return ok(rows.map(({ legal, ...row }) => ({ ...row, legalFen: fenToText(BigInt(legal)) })));
});
