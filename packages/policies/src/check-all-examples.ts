import { checkExamples } from "@daowei/domain/apportionment";
import { checkContributionExamples } from "@daowei/domain/contributions";
import { checkCriticalIllnessExamples } from "@daowei/domain/critical-illness";
import type { CompiledPolicy, Policy, PolicyProblem } from "@daowei/domain/policies";
import { checkWaitingExamples } from "@daowei/domain/waiting";

/** Works every example of a policy file, of whatever section, and reports what comes out differently. */
export function checkAllExamples(
  policy: Policy,
  compiled: CompiledPolicy,
): readonly PolicyProblem[] {
  return [
    checkExamples,
    checkContributionExamples,
    checkCriticalIllnessExamples,
    checkWaitingExamples,
  ].flatMap((check) => check(policy, compiled));
}
