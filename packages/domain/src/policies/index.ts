export type { Policy } from "./reading/parse-policy.ts";
export { parsePolicy } from "./reading/parse-policy.ts";
export type { DocumentPath, PolicyProblem, PolicyProblemKind } from "./reading/problem.ts";
export { citationsOfRules } from "./checking/check-citations.ts";
export { type Finding, located } from "./checking/report.ts";
export { nearestName } from "./reading/nearest.ts";
export {
  belongsTo,
  type HeldCategory,
  unknownCategory,
  type UnknownCategory,
} from "./resolving/belonging.ts";
export {
  citationIn,
  type CompileContext,
  type CompiledPolicy,
  compilePolicy,
  uncheckedRuleBook,
} from "./compile-policy.ts";
export {
  advanceInWords,
  dayInWords,
  deadlineInWords,
  headcountDayInWords,
  levelWords,
  ruleInWords,
} from "./in-words.ts";
export { dateOfCount, dateOfDeadline, datesOfDeadline, dueStep } from "./resolving/due.ts";
export type { Due, Ruling, RulingProblem, Terms, TermShare } from "./resolving/ruling.ts";
export { distinctionsOf } from "./resolving/mentioned.ts";
export type { RuleBook } from "./resolving/rule-book.ts";
export { type Amount, amount, mechanismNames, takesRemainder } from "./mechanisms/amount.ts";
export type { Unreckonable } from "./mechanisms/mechanism.ts";
export type {
  AdvanceProvision,
  ContributionProvision,
  DeadlineProvision,
  GrantProvision,
  HeadcountDay,
  PersonalRules,
  PolicyDocument,
  PolicyExample,
  SettlementProvision,
} from "./schema/policy-document.ts";
export { policyDocument } from "./schema/policy-document.ts";
export { policyJsonSchema } from "./schema/json-schema.ts";
export { type Confidence, type ShareLevel, shareLevels } from "./schema/scalars.ts";
export {
  type Citation,
  cited,
  type DateStep,
  type MonthStep,
  type TraceOperation,
  type TraceStep,
  weakest,
} from "./trace.ts";
