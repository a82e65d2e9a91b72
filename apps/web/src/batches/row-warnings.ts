import { headChange } from "../enrolment/head-change.ts";
import { formatHeads } from "../money/heads.ts";
import { filled, wordsOf } from "../words/spoken.ts";
import type { GridRow } from "./grid-model.ts";

/** The server has judged what moved: here only the change is put in words. */
const wholePercent = 100;

/** What somebody who decides should look at in a row, in words; empty where nothing stands out, and in sums. */
export function rowWarnings(row: GridRow): readonly string[] {
  if (row.kind !== "place") return [];
  const words = wordsOf("batches").grid.warning;
  const transfers = row.cells.flatMap((cell) => cell?.transfers ?? []);
  const warnings: string[] = [];
  if (row.moved !== null) {
    const change = headChange(BigInt(row.moved.to), BigInt(row.moved.from), wholePercent);
    const [from, to] = [formatHeads(row.moved.from), formatHeads(row.moved.to)];
    const by = change === null || change === "added" ? to : change.text;
    warnings.push(filled(words.moved, { change: by, from, to }));
  }
  if (transfers.some(({ unconfirmed }) => unconfirmed)) warnings.push(words.unconfirmed);
  if (row.percent !== null) warnings.push(filled(words.partly, { percent: row.percent }));
  if (transfers.some(({ held }) => held)) warnings.push(words.held);
  return warnings;
}
