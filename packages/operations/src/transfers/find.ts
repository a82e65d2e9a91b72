import { batch, transfer } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { and, eq, or, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { codesWithin, placeName } from "../places.ts";
import { anyOf } from "../reader.ts";
import { readTransfers, summariseTransfer, type TransferSummary } from "./summary.ts";

export interface FindTransfers {
  readonly fiscalYear: number;
  readonly placeCode: string;
  /** A part of the number, or of the name of the place; letters of either case. */
  readonly typed: string;
}

/** As many as a list under a field can hold. */
const most = 8;

/** Single transfers of a year by their number or their place, whatever their stage: by number. */
export const findTransfers = ask<FindTransfers, TransferSummary[]>(async (context, input) => {
  const { fiscalYear, placeCode, typed } = input;
  const seen = needPlace(context, placeCode, fiscalYear);
  if (!seen.ok) return seen;
  const within = codesWithin(context, placeCode, fiscalYear);
  const named = within.filter((code) => placeName(context, code, fiscalYear).includes(typed));
  const number = sql`${batch.number} || '-' || lpad(${transfer.ordinal}::text, 4, '0')`;
  const byNumber = sql`position(lower(${typed}) in lower(${number})) > 0`;
  const rows = await readTransfers(
    context.db,
    and(
      eq(transfer.fiscalYear, fiscalYear),
      anyOf(transfer.placeCode, within),
      or(byNumber, anyOf(transfer.placeCode, named)),
    ),
    { orderBy: [sql`${batch.number}`, sql`${transfer.ordinal}`], limit: most },
  );
  return ok(rows.map((row) => summariseTransfer(context, row)));
});
