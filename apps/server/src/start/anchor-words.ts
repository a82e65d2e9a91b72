import type { AnchorProblem } from "@daowei/operations/anchors";

/** Why anchors cannot be used, Chinese first; read on a terminal or in the log. */
export function describeAnchorProblem(problem: AnchorProblem): string {
  switch (problem.kind) {
    case "anchor_malformed":
      return `${problem.source}: 不是锚定行 not an anchor: ${problem.found}\n  应为 expected: ${problem.expected}`;
    case "anchor_file_unreadable":
      return `${problem.path}: 不能读写锚定文件 the anchors cannot be read or written (${problem.reason})`;
    case "anchor_not_in_chain":
      return `审计链不经过第 ${problem.number} 号锚定（${problem.source}）：记录可能被改写或截断，请立即运行 daowei verify。
The audit chain does not lead through anchor ${problem.number} (${problem.source}): it may have been rewritten or cut. Run daowei verify at once.`;
  }
}
