export type { WaitingAnswer } from "./answer.ts";
export { checkWaitingExamples } from "./check-waiting-examples.ts";
export { entitledFrom } from "./entitled-from.ts";
export type { CollectionPeriod, WaitingProblem, WaitingQuestion } from "./question.ts";
