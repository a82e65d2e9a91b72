import { exact, exactToText, fenInYuan } from "#money";
import {
  type CompiledPolicy,
  type Finding,
  located,
  type Policy,
  type PolicyExample,
  type PolicyProblem,
} from "#policies";
import type { Result } from "#result";
import { apportion } from "./apportion.ts";
import type { ApportionedRow, ApportionedShare } from "./apportioned-row.ts";
import type { ApportionProblem } from "./problem.ts";

type Worked = Result<ApportionedRow, ApportionProblem>;
type ExpectedShare = NonNullable<PolicyExample["shares"]>[number];

/** Works every example of a policy and reports, at its line, each figure that the policy computes differently. */
export function checkExamples(policy: Policy, compiled: CompiledPolicy): readonly PolicyProblem[] {
  return policy.document.examples.flatMap((example, index) =>
    [...differences(example, work(compiled, example))].map((finding) =>
      located({ ...finding, path: ["examples", index, ...finding.path] }, policy.source),
    ),
  );
}

function work(policy: CompiledPolicy, example: PolicyExample): Worked {
  const [firstYear] = policy.years;
  const year = example.year ?? firstYear;
  if (year === undefined) throw new Error(`policy ${policy.id} governs no year`);
  const headcount = { placeCode: example.place, insuredClass: example.class, heads: example.heads };
  const asked = example.assuming === undefined ? policy : supposing(policy, example);
  const made = apportion({ policy: asked, year, heads: [headcount] });
  const outcome = made.ok ? made.value.rows[0] : made.problem[0];
  if (outcome === undefined) throw new Error(`policy ${policy.id} gave an example no answer`);
  return "row" in outcome ? { ok: false, problem: outcome } : { ok: true, value: outcome };
}

function supposing(
  policy: CompiledPolicy,
  { place, assuming = {} }: PolicyExample,
): CompiledPolicy {
  return { ...policy, book: policy.book.supposing(place, assuming) };
}

function* differences(example: PolicyExample, worked: Worked): Generator<Finding> {
  if (!worked.ok) {
    if (example.refused !== worked.problem.kind) {
      yield differs(["shares"], "shares", refusal(worked.problem));
    }
    return;
  }
  const { caseId, dueOn, shares } = worked.value;
  if (example.refused !== undefined) yield differs(["refused"], example.refused, caseId);
  if (example.case !== undefined && example.case !== caseId) {
    yield differs(["case"], example.case, caseId);
  }
  if (example.due !== undefined && example.due !== dueOn) {
    yield differs(["due"], example.due, dueOn ?? "no date");
  }
  if (example.shares !== undefined) yield* shareDifferences(example.shares, shares);
}

function* shareDifferences(
  expected: readonly ExpectedShare[],
  found: readonly ApportionedShare[],
): Generator<Finding> {
  const levels = (list: readonly { readonly level: string }[]) =>
    list.map(({ level }) => level).join(", ");
  if (levels(expected) !== levels(found))
    yield differs(["shares"], levels(expected), levels(found));
  for (const [index, share] of expected.entries()) {
    const own = found.find(({ level }) => level === share.level);
    if (own === undefined) continue;
    const path = ["shares", index] as const;
    const yuan = exactToText(fenInYuan(own.amountFen));
    if (exactToText(exact(share.yuan)) !== yuan) yield differs([...path, "yuan"], share.yuan, yuan);
    if (share.per_head !== undefined && exactToText(exact(share.per_head)) !== own.perHeadYuan) {
      yield differs([...path, "per_head"], share.per_head, own.perHeadYuan);
    }
    if (share.payer !== undefined && share.payer !== own.payerCode) {
      yield differs([...path, "payer"], share.payer, own.payerCode);
    }
  }
}

function differs(path: Finding["path"], expected: string, found: string): Finding {
  return { kind: "example-differs", path, expected, found };
}

function refusal(problem: ApportionProblem): string {
  return problem.kind === "no-ruling" ? `${problem.kind}: ${problem.because.kind}` : problem.kind;
}
