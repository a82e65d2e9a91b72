import { transfer } from "@daowei/db/schema";
import { sql } from "drizzle-orm";
import type { Reader } from "../reader.ts";
import { isOwed } from "./shares.ts";
import { namedBy } from "./subject-keys.ts";

/** Of each key of a share of an issued batch: the places whose fund accounts are still to receive some of it. */
export async function readFundAccounts(
  reader: Reader,
  keys: Iterable<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = [...new Set(keys)].flatMap((key) =>
    namedBy([key]).shares.map((share) => ({ key, ...share })),
  );
  if (asked.length === 0) return new Map();
  const { rows } = await reader.execute<{ key: string; codes: string[] }>(sql`
    select named.key, array_agg(distinct ${transfer.fundAccountCode}) as codes
    from json_to_recordset(${JSON.stringify(asked)}::json)
      as named(key text, "batchId" uuid, "dueOn" date, level text, payer text)
    inner join ${transfer} on transfer.due_on = named."dueOn" and transfer.batch_id = named."batchId"
      and transfer.level = named.level and transfer.payer_code = named.payer and ${isOwed}
    group by named.key`);
  return new Map(rows.map(({ key, codes }) => [key, codes]));
}
