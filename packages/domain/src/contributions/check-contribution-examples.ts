import { exact, exactToText, fenFromText, fenInYuan } from "#money";
import {
  type CompiledPolicy,
  type Finding,
  located,
  type Policy,
  type PolicyProblem,
} from "#policies";
import type { ContributionAnswer } from "./answer.ts";
import { whoPays } from "./who-pays.ts";

type Example = Policy["document"]["contribution_examples"][number];

/** Works every contribution example of a policy and reports, at its line, what the policy answers differently. */
export function checkContributionExamples(
  policy: Policy,
  compiled: CompiledPolicy,
): readonly PolicyProblem[] {
  return policy.document.contribution_examples.flatMap((example, index) =>
    [...differences(example, compiled)].map((finding) =>
      located(
        { ...finding, path: ["contribution_examples", index, ...finding.path] },
        policy.source,
      ),
    ),
  );
}

function* differences(example: Example, policy: CompiledPolicy): Generator<Finding> {
  const year = policy.years.at(-1);
  if (year === undefined) throw new Error(`policy ${policy.id} governs no year`);
  const { coverage_year: coverageYear, tier, local_yuan: localYuan } = example;
  const answer = whoPays({
    policy,
    year,
    placeCode: example.place,
    insuredClass: example.class,
    categories: example.categories.map((category) => ({ category })),
    ...(coverageYear === undefined ? {} : { coverageYear }),
    ...(tier === undefined ? {} : { tier }),
    ...(localYuan === undefined ? {} : { localYuan }),
  });
  if (!answer.ok) {
    const { kind } = answer.problem;
    if (example.refused !== kind) yield differs(["title"], example.refused ?? "parts", kind);
    return;
  }
  if (example.refused !== undefined) yield differs(["refused"], example.refused, "parts");
  if (example.parts !== undefined) yield* partDifferences(example.parts, answer.value);
}

function* partDifferences(
  expected: NonNullable<Example["parts"]>,
  { parts }: ContributionAnswer,
): Generator<Finding> {
  const wanted = expected.map(({ payer, yuan }) => `${payer} ${exactToText(exact(yuan))}`);
  const found = parts.map(({ payer, amountFen }) => `${payer} ${yuanOf(amountFen)}`);
  if (wanted.join(", ") !== found.join(", "))
    yield differs(["parts"], wanted.join(", "), found.join(", "));
}

function yuanOf(amountFen: string): string {
  const read = fenFromText(amountFen);
  if (!read.ok) throw new Error(`not an amount of fen: ${amountFen}`);
  return exactToText(fenInYuan(read.value));
}

function differs(path: Finding["path"], expected: string, found: string): Finding {
  return { kind: "example-differs", path, expected, found };
}
