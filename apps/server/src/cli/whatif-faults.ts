import type { OpenCase, WhatIfProblem } from "@daowei/domain/what-if";
import type { ReadRow } from "@daowei/operations/import";
import { apportionFault } from "./apportion-faults.ts";
import { policyFaults } from "./find-policy.ts";
import { faultLine } from "./words.ts";

/** Why nothing can be said about a change, one line each. */
export function whatIfFaults(
  problem: WhatIfProblem,
  heads: { readonly file: string; readonly rows: readonly ReadRow[] },
): readonly string[] {
  const line = (fault: Omit<Parameters<typeof faultLine>[0], "at" | "kind">) => [
    faultLine({ at: ["--set"], kind: problem.kind, ...fault }),
  ];
  switch (problem.kind) {
    case "unknown-path": {
      const { path: found, valid, nearest } = problem;
      const remedy = nearest === null ? "" : `是否 did you mean「${nearest}」？`;
      return line({ found, expected: valid.join(", "), remedy });
    }
    case "malformed-value":
      return line({
        found: `${problem.path}=${problem.found}`,
        expected: "640、+30、-5、80% 或 rest；不小于 0，最多 6 位小数",
      });
    case "nothing-to-add-to":
      return line({ found: `${problem.path} = ${problem.present}`, expected: "定额才能增减" });
    case "set-twice":
      return line({ found: `${problem.path}、${problem.other}`, expected: "同一金额只设一次" });
    case "several-standards": {
      const found = problem.standards.map(({ path, value }) => `${path} = ${value}`).join("、");
      return line({ found, expected: "指明其中一个 name one of them" });
    }
    case "shares-do-not-add-up":
      return problem.cases.map(openCaseLine);
    case "invalid-policy":
      return policyFaults({ kind: "invalid-policy", file: "", problems: problem.problems });
    case "not-apportionable":
      return problem.problems.map((refused) => {
        const row = heads.rows[refused.row];
        if (row === undefined) throw new Error(`row ${refused.row} was refused but not read`);
        return apportionFault(heads.file, row, { problem: refused });
      });
  }
}

function openCaseLine({ caseId, title, standardYuan, sharesYuan, proposals }: OpenCase): string {
  const either = proposals.map(({ path, value }) => `--set ${path}=${value}`).join(" 或 or ");
  return faultLine({
    at: ["--set", caseId],
    kind: "shares-do-not-add-up",
    found: `${title}：各级之和 ${sharesYuan} 元`,
    expected: `等于补助标准 ${standardYuan} 元`,
    remedy: either === "" ? "" : `可再加 add ${either}`,
  });
}
