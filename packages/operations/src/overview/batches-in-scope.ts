import { batch } from "@daowei/db/schema";
import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { inScope } from "../authorise.ts";
import type { Context } from "../context.ts";
import type { Reader } from "../reader.ts";

/** The batches of all years whose office lies in the acting post's place, as a condition; places are judged year by year. */
export async function batchesInScope(reader: Reader, context: Context): Promise<SQL> {
  const offices = await reader
    .selectDistinct({ placeCode: batch.placeCode, fiscalYear: batch.fiscalYear })
    .from(batch);
  const own = offices.filter((office) => inScope(context, office.placeCode, office.fiscalYear));
  const conditions = own.map((office) =>
    and(eq(batch.placeCode, office.placeCode), eq(batch.fiscalYear, office.fiscalYear)),
  );
  return or(...conditions) ?? sql`false`;
}
