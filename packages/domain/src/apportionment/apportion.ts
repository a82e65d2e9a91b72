import type { HeadcountRow } from "#enrolment";
import type { Fen, Rounding } from "#money";
import type { CompiledPolicy, Confidence, Ruling, ShareLevel } from "#policies";
import { shareLevels } from "#policies";
import { ok, refuse, type Result } from "#result";
import type { CivilDate } from "#time";
import { admit, yearRefused } from "./admit.ts";
import type { ApportionProblem } from "./problem.ts";
import { settleShares } from "./settle-shares.ts";

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

/** Who owes what under one policy in one fiscal year; totals are the sums of the rounded rows. */
export interface Apportionment {
  readonly policyId: string;
  readonly year: number;
  /** The standard of all rows; null when rows have different standards, which each row then states. */
  readonly standardYuan: string | null;
  readonly rounding: Rounding;
  readonly rows: readonly ApportionedRow[];
  readonly totals: readonly { readonly level: ShareLevel; readonly amountFen: Fen }[];
  readonly totalFen: Fen;
}

/** What is apportioned; `rounding` is the policy's own unless given. */
export interface ApportionInput {
  readonly policy: CompiledPolicy;
  readonly year: number;
  readonly heads: readonly HeadcountRow[];
  readonly rounding?: Rounding;
}

/** Who owes how much for these heads under a policy; refuses the whole with every bad row when any is bad. */
export function apportion(
  input: ApportionInput,
): Result<Apportionment, readonly ApportionProblem[]> {
  const { policy, year, heads, rounding = policy.rounding } = input;
  const refused = yearRefused(policy, year);
  if (refused !== null) return refuse([refused]);
  const problems: ApportionProblem[] = [];
  const rows: ApportionedRow[] = [];
  const seen = new Map<string, number>();
  for (const [row, headcount] of heads.entries()) {
    const first = firstOfSame(headcount, row, seen);
    const ruling = admit(policy, year, { row, headcount });
    if (!ruling.ok) problems.push(ruling.problem);
    if (first !== null) problems.push(first);
    if (ruling.ok) rows.push(apportionedRow(headcount, ruling.value, rounding));
  }
  if (problems.length > 0) return refuse(problems);
  return ok({ policyId: policy.id, year, rounding, rows, ...summed(rows) });
}

function firstOfSame(
  headcount: HeadcountRow,
  row: number,
  seen: Map<string, number>,
): ApportionProblem | null {
  const { placeCode, insuredClass } = headcount;
  const key = `${placeCode} ${insuredClass}`;
  const firstRow = seen.get(key);
  if (firstRow !== undefined)
    return { row, kind: "duplicate-row", placeCode, insuredClass, firstRow };
  seen.set(key, row);
  return null;
}

function apportionedRow(
  headcount: HeadcountRow,
  ruling: Ruling,
  rounding: Rounding,
): ApportionedRow {
  const { terms, payers, placeName } = ruling;
  const { totalFen, sharesFen } = settleShares(terms, headcount.heads, rounding);
  return {
    placeCode: headcount.placeCode,
    placeName,
    insuredClass: headcount.insuredClass,
    heads: headcount.heads,
    caseId: terms.caseId,
    confidence: terms.confidence,
    standardYuan: terms.standardYuan,
    shares: terms.shares.map(({ level, perHeadYuan, assumed, kind }, index) => {
      const amountFen = sharesFen[index];
      const payerCode = payers[index];
      if (amountFen === undefined || payerCode === undefined)
        throw new Error(`case ${terms.caseId} has no amount for ${level}`);
      return { level, payerCode, perHeadYuan, amountFen, assumed, kind };
    }),
    totalFen,
    dueOn: terms.due?.date ?? null,
  };
}

function summed(
  rows: readonly ApportionedRow[],
): Pick<Apportionment, "standardYuan" | "totals" | "totalFen"> {
  const byLevel = new Map<ShareLevel, Fen>();
  let totalFen = 0n;
  for (const row of rows) {
    totalFen += row.totalFen;
    for (const { level, amountFen } of row.shares) {
      const before = byLevel.get(level);
      byLevel.set(level, before === undefined ? amountFen : before + amountFen);
    }
  }
  const totals = [...byLevel]
    .map(([level, amountFen]) => ({ level, amountFen }))
    .sort((a, b) => shareLevels.indexOf(a.level) - shareLevels.indexOf(b.level));
  const standards = new Set(rows.map(({ standardYuan }) => standardYuan));
  const [only = null] = standards;
  return { standardYuan: standards.size === 1 ? only : null, totals, totalFen };
}
