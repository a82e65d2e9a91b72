import type { HeadcountRow } from "#enrolment";
import type { Fen, Rounding } from "#money";
import type { CompiledPolicy, ShareLevel } from "#policies";
import { shareLevels } from "#policies";
import { ok, refuse, type Result } from "#result";
import type { ApportionedRow } from "./apportioned-row.ts";
import { apportionerOf } from "./apportioner.ts";
import type { ApportionProblem } from "./problem.ts";

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
  const apportioner = apportionerOf({ policy, year, rounding });
  if (!apportioner.ok) return refuse([apportioner.problem]);
  const problems: ApportionProblem[] = [];
  const rows: ApportionedRow[] = [];
  const seen = new Map<string, number>();
  for (const [row, headcount] of heads.entries()) {
    const first = firstOfSame(headcount, row, seen);
    const made = apportioner.value.apportion(headcount, row);
    if (!made.ok) problems.push(made.problem);
    if (first !== null) problems.push(first);
    if (made.ok) rows.push(made.value);
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
