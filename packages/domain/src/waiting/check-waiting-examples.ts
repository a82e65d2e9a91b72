import {
  type CompiledPolicy,
  type Finding,
  located,
  type Policy,
  type PolicyProblem,
} from "#policies";
import { civilDate } from "#time";
import { entitledFrom } from "./entitled-from.ts";
import type { WaitingRules } from "./exemptions.ts";

type Example = WaitingRules["examples"][number];

/** Works every waiting example of a policy and reports, at its line, what the policy answers differently. */
export function checkWaitingExamples(
  policy: Policy,
  compiled: CompiledPolicy,
): readonly PolicyProblem[] {
  const examples = policy.document.waiting?.examples ?? [];
  return examples.flatMap((example, index) =>
    [...differences(example, compiled)].map((finding) =>
      located({ ...finding, path: ["waiting", "examples", index, ...finding.path] }, policy.source),
    ),
  );
}

function* differences(example: Example, policy: CompiledPolicy): Generator<Finding> {
  const { enrolled, coverage_year: coverageYear, collection } = example;
  const left = example.left_employee_insurance;
  const answer = entitledFrom({
    policy,
    enrolledOn: civilDate(enrolled),
    coverageYear,
    categories: example.categories.map((category) => ({ category })),
    ...(left === undefined ? {} : { leftEmployeeInsuranceOn: civilDate(left) }),
    ...(collection === undefined
      ? {}
      : {
          collectionPeriod: { from: civilDate(collection.from), to: civilDate(collection.to) },
        }),
  });
  if (!answer.ok) {
    const { kind } = answer.problem;
    if (example.refused !== kind) yield differs(["title"], example.refused ?? "a month", kind);
    return;
  }
  if (example.refused !== undefined) yield differs(["refused"], example.refused, "a month");
  const { entitledFrom: found } = answer.value;
  const expected = example.entitled_from;
  if (expected !== undefined && expected !== found)
    yield differs(["entitled_from"], expected, found);
}

function differs(path: Finding["path"], expected: string, found: string): Finding {
  return { kind: "example-differs", path, expected, found };
}
