import { transfer } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import type { TransferStage } from "@daowei/domain/transfers";
import { sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { ofTransfer, postponements } from "../deadlines/effective-due.ts";
import { conditionOf, type ListTransfers } from "./list.ts";

export type CountTransferStages = Omit<ListTransfers, "stage" | "cursor" | "limit">;

export interface TransferStageCount {
  stage: TransferStage;
  count: number;
}

/** How many transfers the list holds in each stage; a stage without any is not among them. */
export const countTransferStages = ask<CountTransferStages, TransferStageCount[]>(
  async (context, input) => {
    const seen = needPlace(context, input.placeCode, input.fiscalYear);
    if (!seen.ok) return seen;
    const rows = await context.db
      .select({ stage: transfer.stage, count: sql<string>`count(*)` })
      .from(transfer)
      .leftJoin(postponements, ofTransfer)
      .where(conditionOf(context, input))
      .groupBy(transfer.stage)
      .orderBy(transfer.stage);
    return ok(rows.map(({ stage, count }) => ({ stage, count: Number(count) })));
  },
);
