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
export function apportionedRow(headcount: HeadcountRow, known: PreparedRow): ApportionedRow {
  const { placeCode, insuredClass, heads } = headcount;
  const { placeName, shares: ready, prepared } = known;
  const { caseId, confidence, standardYuan, due } = prepared.terms;
  const shares = ready.map(({ level, payerCode, perHeadYuan, numerator, assumed, kind }) => {
    return { level, payerCode, perHeadYuan, amountFen: numerator * heads, assumed, kind };
  });
  const totalFen = prepared.settle(heads, shares);
  const dueOn = due === null ? null : due.date;
  return {
    placeCode,
    placeName,
    insuredClass,
    heads,
    caseId,
    confidence,
    standardYuan,
    shares,
    totalFen,
    dueOn,
  };
}
