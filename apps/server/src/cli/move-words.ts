import { describeMigrationProblem } from "@daowei/db";
import type { MoveProblem } from "@daowei/db/move";

/** Why a store was not moved, and what to do. The source was not touched, the target neither. */
export function describeMoveProblem(problem: MoveProblem): string {
  switch (problem.kind) {
    case "source-of-other-version":
      return `来源库的结构与本版本程序不符。\nSource: ${describeMigrationProblem(problem.problem)}`;
    case "target-of-other-version":
      return `目标库的结构与本版本程序不符，未作任何改动。\nTarget: ${describeMigrationProblem(problem.problem)}`;
    case "target-not-empty":
      return `目标库不是空库（已有 ${problem.found.join("、")}）：请新建一个空数据库。未作任何改动。
The target is not empty (it has ${problem.found.join(", ")}): make a new database for it. Nothing was changed.`;
    case "target-not-utf8":
      return `目标库的编码是 ${problem.encoding}，须为 UTF8：请以 ENCODING 'UTF8' 新建数据库。
The target is encoded in ${problem.encoding}: make a database with ENCODING 'UTF8'.`;
    case "copy-differs":
      return `表 ${problem.table} 两边不一致（来源 ${problem.source.rows} 行，目标 ${problem.target.rows} 行）：已全部撤回，目标库仍为空库。
Table ${problem.table} differs between the two sides (${problem.source.rows} and ${problem.target.rows} rows): everything was taken back, the target is empty.`;
    case "move-stopped":
      return "搬迁已停止，目标库仍为空库，来源库未作改动。\nStopped: the target is empty and the source as it was.";
  }
}
