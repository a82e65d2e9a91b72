export { apportion } from "./apportion.ts";
export type {
  ApportionedRow,
  ApportionedShare,
  ApportionInput,
  Apportionment,
} from "./apportion.ts";
export { checkExamples } from "./check-examples.ts";
export { explain, recompute } from "./explain.ts";
export type { ExplainInput } from "./explain.ts";
export type { ExplainedCase, ExplainedFact, ExplainedShare, Explanation } from "./explanation.ts";
export type { ApportionProblem } from "./problem.ts";
export type { TraceOperation, TraceStep } from "#policies";
