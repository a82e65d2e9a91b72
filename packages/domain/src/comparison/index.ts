export type { Figure } from "./answer.ts";
export {
  type ComparedPolicy,
  comparePolicies,
  nearestYears,
  type Comparison,
  type ComparisonInput,
  type YearNotGoverned,
} from "./compare-policies.ts";
export type {
  ContributionPair,
  ContributionSaid,
  DeadlinePair,
  DeadlineSaid,
} from "./compare-provisions.ts";
export type { CaseNamed, FigurePair, RulePair } from "./compare-rules.ts";
