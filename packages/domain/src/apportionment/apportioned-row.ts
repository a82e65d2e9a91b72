import type { HeadcountRow } from "#enrolment";
import type { Fen } from "#money";
import type { Confidence, ShareLevel } from "#policies";
import type { CivilDate } from "#time";
import type { PreparedRow } from "./prepared-row.ts";

/** What one level owes for one row: the payer, yuan per head as exact text, and the amount in fen. */
export interface ApportionedShare {
  readonly level: ShareLevel;
  readonly payerCode: string;
  readonly perHeadYuan: string;
  readonly amountFen: Fen;
  readonly assumed: boolean;
  /** `floor`: the level owes at least this amount. */
  readonly kind: "exact" | "floor";
}

/** Who owes what for one class at one place; the shares add up to the total to the fen. */
export interface ApportionedRow {
  readonly placeCode: string;
  readonly placeName: string;
  readonly insuredClass: string;
  readonly heads: bigint;
  readonly caseId: string;
  readonly confidence: Confidence;
  readonly standardYuan: string;
  readonly shares: readonly ApportionedShare[];
  readonly totalFen: Fen;
  readonly dueOn: CivilDate | null;
}

/** The row of a headcount for whose place and class everything was prepared. */
export function apportionedRow(headcount: HeadcountRow, prepared: PreparedRow): ApportionedRow {
  const { placeCode, insuredClass, heads } = headcount;
  const { terms, placeName } = prepared.ruling;
  const { totalFen, sharesFen } = prepared.settle(heads);
  const shares: ApportionedShare[] = [];
  for (const [index, { term, payerCode }] of prepared.shares.entries()) {
    const { level, perHeadYuan, assumed, kind } = term;
    const amountFen = sharesFen[index];
    if (amountFen === undefined) throw new Error(`case ${terms.caseId} has no amount for ${level}`);
    shares.push({ level, payerCode, perHeadYuan, amountFen, assumed, kind });
  }
  return {
    placeCode,
    placeName,
    insuredClass,
    heads,
    caseId: terms.caseId,
    confidence: terms.confidence,
    standardYuan: terms.standardYuan,
    shares,
    totalFen,
    dueOn: terms.due === null ? null : terms.due.date,
  };
}
