import { exact, exactToText } from "#money";
import {
  type CompiledPolicy,
  type Finding,
  located,
  type Policy,
  type PolicyProblem,
} from "#policies";
import { criticalIllness } from "./critical-illness.ts";
import type { CriticalIllnessRules } from "./deductible.ts";

type Example = CriticalIllnessRules["examples"][number];

/** Works every critical-illness example of a policy and reports, at its line, what the policy answers differently. */
export function checkCriticalIllnessExamples(
  policy: Policy,
  compiled: CompiledPolicy,
): readonly PolicyProblem[] {
  const examples = policy.document.critical_illness?.examples ?? [];
  return examples.flatMap((example, index) =>
    [...differences(example, compiled)].map((finding) =>
      located(
        { ...finding, path: ["critical_illness", "examples", index, ...finding.path] },
        policy.source,
      ),
    ),
  );
}

function* differences(example: Example, policy: CompiledPolicy): Generator<Finding> {
  const year = policy.years.at(-1);
  if (year === undefined) throw new Error(`policy ${policy.id} governs no year`);
  const { income, local_deductible: localDeductibleYuan, local_percent: percent } = example;
  const answer = criticalIllness({
    policy,
    year,
    categories: example.categories.map((category) => ({ category })),
    ...(income === undefined ? {} : { disposableIncomeYuan: income }),
    ...(localDeductibleYuan === undefined ? {} : { localDeductibleYuan }),
    ...(percent === undefined ? {} : { localSegments: [{ overYuan: "0", toYuan: null, percent }] }),
  });
  if (!answer.ok) {
    const { kind } = answer.problem;
    if (example.refused !== kind) yield differs(["title"], example.refused ?? "an answer", kind);
    return;
  }
  if (example.refused !== undefined) yield differs(["refused"], example.refused, "an answer");
  const { deductible, segments } = answer.value;
  const expected = example.deductible;
  if (expected !== undefined && exactToText(exact(expected)) !== deductible.tiltedYuan)
    yield differs(["deductible"], expected, deductible.tiltedYuan);
  const wanted = example.percents?.map((one) => exactToText(exact(one))).join(", ");
  const found = segments.map(({ tiltedPercent }) => tiltedPercent).join(", ");
  if (wanted !== undefined && wanted !== found) yield differs(["percents"], wanted, found);
}

function differs(path: Finding["path"], expected: string, found: string): Finding {
  return { kind: "example-differs", path, expected, found };
}
