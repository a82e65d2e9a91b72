import type { ApportionProblem } from "@daowei/domain/apportionment";
import type { RulingProblem } from "@daowei/domain/policies";
import type { ReadRow } from "@daowei/operations/import";
import { faultLine, levelWords } from "./words.ts";

/** One line for a row that the policy cannot answer for; `remedy` where more is known than the engine says. */
export function apportionFault(
  file: string,
  row: ReadRow,
  { problem, remedy = "" }: { readonly problem: ApportionProblem; readonly remedy?: string },
): string {
  return faultLine({
    at: [file, row.line],
    kind: `错误 error ${problem.kind}`,
    ...inWords(problem, `${row.placeCode} ${row.placeName} ${row.insuredClass}`),
    remedy,
  });
}

interface FoundAndExpected {
  readonly found: string;
  readonly expected: string;
}

/** What the engine refuses, in words; `subject` is the place and class it was asked about. */
export function inWords(problem: ApportionProblem, subject: string): FoundAndExpected {
  switch (problem.kind) {
    case "unknown-place":
      return { found: problem.placeCode, expected: "6 位行政区划代码 a GB/T 2260 code" };
    case "place-not-in-year":
      return {
        found: `${problem.placeCode}，${problem.year} 年不存在`,
        expected: `该年度存在的行政区划${listed(problem.successors)}`,
      };
    case "outside-policy":
      return { found: problem.placeCode, expected: `${problem.governs} 范围内的地区` };
    case "unknown-class":
      return { found: problem.insuredClass, expected: problem.expected.join(", ") };
    case "negative-heads":
      return { found: problem.heads.toString(), expected: "不小于 0 的整数" };
    case "duplicate-row":
      return { found: subject, expected: "同一地区同一类别只有一行" };
    case "year-not-governed":
      return { found: String(problem.year), expected: problem.governs.join(", ") };
    case "no-ruling":
      return { found: subject, expected: rulingInWords(problem.because) };
  }
}

function listed(successors: readonly string[]): string {
  return successors.length === 0 ? "" : `：${successors.join("、")}`;
}

function rulingInWords(problem: RulingProblem): string {
  switch (problem.kind) {
    case "no-standard":
      return "有适用的补助标准";
    case "ambiguous-standard":
      return `只有一个补助标准适用（第 ${problem.positions.join("、")} 个同时适用）`;
    case "no-case":
      return `有适用的情形${problem.reason === null ? "" : `；文件说明：${problem.reason}`}`;
    case "ambiguous-case":
      return `只有一个情形适用（${problem.caseIds.join("、")} 同样具体）`;
    case "ambiguous-split":
      return `${levelWords[problem.level]}的分担只有一种`;
    case "ambiguous-takeover":
      return `${levelWords[problem.level]}的部分只有一种承担办法`;
    case "shares-do-not-add-up":
      return `各级之和 ${problem.sharesYuan} 等于标准 ${problem.standardYuan}（${problem.caseId}）`;
    case "no-payer":
      return `${levelWords[problem.level]}有付款人（${problem.caseId}）`;
    case "unreckonable":
      return `能算出金额（${problem.because.kind}）`;
  }
}
