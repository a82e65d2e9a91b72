import { transfer } from "@daowei/db/schema";
import { and, eq, inArray } from "drizzle-orm";
import type { Context } from "../context.ts";
import type { YearAndPlace } from "../deadlines/due.ts";
import { codesWithin } from "../places.ts";
import { anyOf } from "../reader.ts";
import { dueStages } from "./arrived-by-place.ts";

/** The issued transfers of a place and year, as a condition. */
export function issuedMoneyOf(context: Context, { fiscalYear, placeCode }: YearAndPlace) {
  return and(
    eq(transfer.fiscalYear, fiscalYear),
    inArray(transfer.stage, [...dueStages]),
    anyOf(transfer.placeCode, codesWithin(context, placeCode, fiscalYear)),
  );
}
