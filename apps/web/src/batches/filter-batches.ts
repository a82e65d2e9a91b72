import { givenUpStages } from "@daowei/domain/approvals";
import type { BatchSummary } from "@daowei/api/contracts";
import { amountBandOf, isDueWithin } from "../filters/bands.ts";
import type { BatchListFilter, Basis } from "./search.ts";
import { soughtBy } from "../places/named.tsx";

const settled: ReadonlySet<string> = new Set(["arrived", ...givenUpStages]);

/** The batches that fit every filter set. */
export function filteredBatches(
  batches: readonly BatchSummary[],
  { stage, kind, due, amount, basis, by, text }: BatchListFilter,
): readonly BatchSummary[] {
  return batches.filter(
    (batch) =>
      (stage === undefined || isAt(batch, stage)) &&
      (kind === undefined || batch.kind === kind) &&
      (due === undefined || (!settled.has(batch.stage) && isDueWithin(batch.daysLeft, due))) &&
      (amount === undefined || amountBandOf(batch.amountFen) === amount) &&
      (basis === undefined || basisOf(batch) === basis) &&
      (by === undefined || batch.preparedBy === by) &&
      (text === undefined || wordsOf(batch).includes(text)),
  );
}

/** Whether some amount rests on a text that nobody has held against the official one. */
export function basisOf({ unconfirmedTransfers }: BatchSummary): Basis {
  return unconfirmedTransfers > 0 ? "unconfirmed" : "confirmed";
}

function isAt(batch: BatchSummary, stage: NonNullable<BatchListFilter["stage"]>): boolean {
  if (stage === "returned") return batch.returned;
  return stage === "held" ? batch.held && batch.stage !== "cancelled" : batch.stage === stage;
}

function wordsOf({ number, title, documentNumber, placeName }: BatchSummary): string {
  return `${number} ${title} ${documentNumber ?? ""} ${soughtBy(placeName)}`;
}
