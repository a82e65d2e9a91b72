export type { AppliedGrant, ContributionAnswer, ContributionPart } from "./answer.ts";
export { checkContributionExamples } from "./check-contribution-examples.ts";
export type { ContributionProblem, ContributionQuestion, PassedOver } from "./question.ts";
export { whoPays } from "./who-pays.ts";
