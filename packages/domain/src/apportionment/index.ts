export { apportion } from "./apportion.ts";
export type {
  ApportionedRow,
  ApportionedShare,
  ApportionInput,
  Apportionment,
} from "./apportion.ts";
export { explain, recompute } from "./explain.ts";
export type { ExplainedFact, ExplainInput, Explanation } from "./explain.ts";
export type { ApportionProblem } from "./problem.ts";
export type { TraceOperation, TraceStep } from "#policies";
