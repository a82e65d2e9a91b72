import { batch } from "@daowei/db/schema";
import type { BatchStage } from "@daowei/domain/approvals";
import { ok } from "@daowei/domain/result";
import { and, eq } from "drizzle-orm";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { codesWithin } from "../places.ts";
import { anyOf } from "../reader.ts";
import { type BatchSummary, readBatches, summarise } from "./summary.ts";

export interface ListBatches {
  readonly fiscalYear: number;
  readonly placeCode: string;
  readonly stage?: BatchStage | undefined;
}

/** Batches that offices of the place and below have prepared, the newest change first. */
export const listBatches = ask<ListBatches, BatchSummary[]>(async (context, input) => {
  const { fiscalYear, placeCode, stage } = input;
  const seen = needPlace(context, placeCode, fiscalYear);
  if (!seen.ok) return seen;
  const rows = await readBatches(
    context.db,
    and(
      eq(batch.fiscalYear, fiscalYear),
      anyOf(batch.placeCode, codesWithin(context, placeCode, fiscalYear)),
      stage === undefined ? undefined : eq(batch.stage, stage),
    ),
  );
  return ok(rows.map((row) => summarise(context, row)));
});
