import {
  approvalPolicySchema,
  builtInApprovalPolicy,
  checkApprovalPolicy,
} from "@daowei/domain/approvals";
import { expect, test } from "vitest";
import { blankCondition, draftOf, policyOf, withStage } from "./policy-draft.ts";

const [review, approve] = builtInApprovalPolicy.stages;
if (review === undefined || approve === undefined) throw new Error("two stages are built in");
const policy = approvalPolicySchema.parse({
  ...builtInApprovalPolicy,
  name: "大额两人审批",
  requiredAttachments: { settlement: ["calculation_sheet"] },
  stages: [
    {
      ...review,
      skipWhen: [
        { kind: "document_below", amountFen: "100000001" },
        { kind: "payer_period_below", amountFen: "500000000", days: 30 },
      ],
    },
    {
      ...approve,
      level: "province",
      people: 2,
      when: [
        { kind: "document_at_least", amountFen: "1000000000" },
        { kind: "payer_period_at_least", amountFen: "5000000000", days: null },
        { kind: "document_kind", kinds: ["advance", "settlement"] },
      ],
      commentWhen: [{ kind: "heads_changed_over", basisPoints: 525 }, { kind: "overdue" }],
      stepUpWhen: [{ kind: "unconfirmed" }],
    },
  ],
});

test("a policy that is read into the form and out of it again is the same, to the fen and the hundredth of a percent", () => {
  expect(policyOf(draftOf(policy))).toEqual(policy);
  expect(policyOf(draftOf(builtInApprovalPolicy))).toEqual(builtInApprovalPolicy);
});

test("a new stage gets a name of its own for ever, and stages keep theirs when they are moved", () => {
  const twice = withStage(withStage(draftOf(builtInApprovalPolicy)));
  const named = {
    ...twice,
    stages: twice.stages.map((one, index) => ({ ...one, name: `环节${index}` })),
  };
  const read = policyOf({ ...named, stages: named.stages.toReversed() });
  const keys = read?.stages.map(({ key }) => key) ?? [];
  expect(new Set(keys).size).toBe(4);
  expect(keys.slice(2)).toEqual(["approve", "review"]);
  const sound = policyOf(named);
  expect(sound === null ? null : checkApprovalPolicy(sound)).toEqual([]);
  expect(approvalPolicySchema.safeParse(sound).success).toBe(true);
});

test.each([
  ["an amount", { yuan: "很多" }],
  ["days", { yuan: "1", days: "一周" }],
])("%s that cannot be read makes no policy", (_what, typed) => {
  const draft = draftOf(builtInApprovalPolicy);
  const condition = { ...blankCondition("payer_period_at_least"), ...typed };
  const stages = draft.stages.map((one) => ({
    ...one,
    lists: { ...one.lists, when: [condition] },
  }));
  expect(policyOf({ ...draft, stages })).toBeNull();
});
