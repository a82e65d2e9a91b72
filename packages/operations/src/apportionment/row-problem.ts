import type { ApportionProblem } from "@daowei/domain/apportionment";
import type { RulingProblem } from "@daowei/domain/policies";
import type { HeadcountRow } from "@daowei/domain/enrolment";
import type { Acting } from "../context.ts";
import type { Problem, RowProblem } from "../problem.ts";

const shown = 100;

/** What the engine refuses, as one refusal of the whole that names the rows. */
export function notApportionable(
  context: Acting,
  asked: { readonly policyId: string; readonly fiscalYear: number },
  refused: {
    readonly heads: readonly HeadcountRow[];
    readonly problems: readonly ApportionProblem[];
  },
): Problem {
  const { heads, problems } = refused;
  const wrongYear = problems.find((problem) => problem.kind === "year-not-governed");
  if (wrongYear !== undefined)
    return { kind: "no_rule_in_force", ...asked, nearestYear: wrongYear.nearest };
  const rows = problems.slice(0, shown).map((problem) => {
    const row = heads[problem.row];
    if (row === undefined)
      throw new Error(`the engine refused row ${problem.row}, which is not there`);
    return rowProblem(context, asked.fiscalYear, { row, problem });
  });
  return { kind: "not_apportionable", rows, count: problems.length };
}

function rowProblem(
  { library }: Acting,
  fiscalYear: number,
  { row, problem }: { readonly row: HeadcountRow; readonly problem: ApportionProblem },
): RowProblem {
  const place = library.gazetteer.find(row.placeCode, fiscalYear);
  return {
    kind: onWire(problem.kind),
    placeCode: row.placeCode,
    placeName: place === undefined ? null : place.name,
    insuredClass: row.insuredClass,
    because: problem.kind === "no-ruling" ? onWire(problem.because.kind) : null,
    reason: problem.kind === "no-ruling" ? reasonOf(problem.because) : null,
  };
}

function reasonOf(problem: RulingProblem): string | null {
  return problem.kind === "no-case" ? problem.reason : null;
}

const onWire = (kind: string): string => kind.replaceAll("-", "_");
