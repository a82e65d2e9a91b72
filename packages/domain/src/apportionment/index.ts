export { apportion } from "./apportion.ts";
export type { ApportionInput, Apportionment } from "./apportion.ts";
export type { ApportionedRow, ApportionedShare } from "./apportioned-row.ts";
export { type Apportioner, type ApportionerInput, apportionerOf } from "./apportioner.ts";
export { apportionColumns } from "./apportion-columns.ts";
export { type ColumnMemory, columnMemory } from "./column-memory.ts";
export { type ColumnTable, type ColumnTableInput, columnTable } from "./column-table.ts";
export {
  type AmountColumns,
  type ColumnProblem,
  type HeadcountColumns,
  sumOfColumn,
} from "./columns.ts";
export { checkExamples } from "./check-examples.ts";
export { explain, recompute } from "./explain.ts";
export type { ExplainInput } from "./explain.ts";
export type { ExplainedCase, ExplainedFact, ExplainedShare, Explanation } from "./explanation.ts";
export type { ApportionProblem } from "./problem.ts";
export type { TraceOperation, TraceStep } from "#policies";
