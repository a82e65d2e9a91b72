import type { HeadcountRow } from "@daowei/domain/enrolment";
import type { WhatIfProblem } from "@daowei/domain/what-if";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import { notApportionable } from "./row-problem.ts";

const shown = 100;

/** Why nothing can be said about a change, as it goes over the wire. */
export function notSupposable(
  context: Context,
  asked: { readonly policyId: string; readonly fiscalYear: number },
  refused: { readonly heads: readonly HeadcountRow[]; readonly problem: WhatIfProblem },
): Problem {
  const { heads, problem } = refused;
  switch (problem.kind) {
    case "not-apportionable":
      return notApportionable(context, asked, { heads, problems: problem.problems });
    case "unknown-path": {
      const { path, nearest, valid } = problem;
      return { kind: "what_if_unknown_amount", path, nearest, valid };
    }
    case "malformed-value":
      return malformed("malformed_value", problem.path, [problem.found]);
    case "nothing-to-add-to":
      return malformed("nothing_to_add_to", problem.path, [problem.present]);
    case "set-twice":
      return malformed("set_twice", problem.path, [problem.other]);
    case "several-standards": {
      const found = problem.standards.map(({ path, value }) => `${path} = ${value}`);
      return malformed("several_standards", "standard", found);
    }
    case "shares-do-not-add-up":
      return { kind: "what_if_does_not_add_up", cases: problem.cases };
    case "invalid-policy": {
      const { problems } = problem;
      const findings = problems.slice(0, shown).map(({ kind, path, expected, found }) => {
        return { kind: kind.replaceAll("-", "_"), path, expected, found };
      });
      return { kind: "what_if_invalid", findings, count: problems.length };
    }
  }
}

type Because = Extract<Problem, { readonly kind: "what_if_malformed" }>["because"];

function malformed(because: Because, path: string, found: readonly string[]): Problem {
  return { kind: "what_if_malformed", path, because, found };
}
