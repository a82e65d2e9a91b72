export type {
  CriticalIllnessAnswer,
  ExplainedCap,
  ExplainedDeductible,
  ExplainedSegment,
} from "./answer.ts";
export { checkCriticalIllnessExamples } from "./check-critical-illness-examples.ts";
export { criticalIllness } from "./critical-illness.ts";
export type { CriticalIllnessProblem, CriticalIllnessQuestion, LocalSegment } from "./question.ts";
