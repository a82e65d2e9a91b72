import { batch, obligation } from "@daowei/db/schema";
import { fenToText } from "@daowei/domain/money";
import type { ShareLevel } from "@daowei/domain/policies";
import { and, countDistinct, eq, inArray, sum } from "drizzle-orm";
import { inPayingOrder } from "../batches/by-level.ts";
import type { Context } from "../context.ts";
import { codesWithin } from "../places.ts";
import { anyOf } from "../reader.ts";

const issuedStages = ["issued", "sent", "arrived"] as const;

/** 上年实际: what the issued batches of the year before come to for a place and all below it; null where none was issued. */
export interface IssuedBefore {
  readonly fiscalYear: number;
  /** Places that had money in an issued batch. */
  readonly places: number;
  readonly amountFen: string;
  readonly levels: readonly { readonly level: ShareLevel; readonly amountFen: string }[];
}

/** Reads 上年实际 from what is owed and stands; a share that was paid ahead counts as it was issued. */
export async function issuedLastYear(
  context: Context,
  asked: { readonly fiscalYear: number; readonly placeCode: string },
): Promise<IssuedBefore | null> {
  const fiscalYear = asked.fiscalYear - 1;
  const codes = codesWithin(context, asked.placeCode, fiscalYear);
  const issued = and(
    eq(obligation.fiscalYear, fiscalYear),
    eq(obligation.live, true),
    inArray(batch.stage, [...issuedStages]),
    anyOf(obligation.placeCode, codes),
  );
  const rows = await context.db
    .select({ level: obligation.level, amount: sum(obligation.amountFen) })
    .from(obligation)
    .innerJoin(batch, eq(batch.id, obligation.batchId))
    .where(issued)
    .groupBy(obligation.level);
  if (rows.length === 0) return null;
  const [counted] = await context.db
    .select({ places: countDistinct(obligation.placeCode) })
    .from(obligation)
    .innerJoin(batch, eq(batch.id, obligation.batchId))
    .where(issued);
  if (counted === undefined) throw new Error("a count without a row");
  const levels = rows.map(({ level, amount }) => {
    if (amount === null) throw new Error(`${level} of ${fiscalYear} has rows and no sum`);
    return { level, fen: BigInt(amount) };
  });
  return {
    fiscalYear,
    places: counted.places,
    amountFen: fenToText(levels.reduce((all, { fen }) => all + fen, 0n)),
    levels: levels
      .map(({ level, fen }) => ({ level, amountFen: fenToText(fen) }))
      .toSorted(inPayingOrder),
  };
}
