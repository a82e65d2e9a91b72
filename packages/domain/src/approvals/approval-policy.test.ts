import { describe, expect, test } from "vitest";
import { civilDate } from "#time";
import {
  type ApprovalPolicy,
  approvalPolicySchema,
  builtInApprovalPolicy,
  checkApprovalPolicy,
  decideToDelegate,
  delegationHolds,
  factsFromRecord,
  factsToRecord,
  periodsOf,
  type RequestFacts,
  routeOf,
} from "./index.ts";

const [review, approve] = builtInApprovalPolicy.stages;
if (review === undefined || approve === undefined) throw new Error("the built-in policy is short");
const policy = (stages: ApprovalPolicy["stages"]): ApprovalPolicy => ({
  ...builtInApprovalPolicy,
  stages,
});
const facts = (changes: Partial<RequestFacts> = {}): RequestFacts => ({
  documentKind: "regular",
  amountFen: 100n,
  payerSums: [
    { days: 30, payerCode: "450000", amountFen: 100n },
    { days: 30, payerCode: "450100", amountFen: 900n },
  ],
  headsChangedBasisPoints: 100,
  overdue: false,
  unconfirmed: false,
  ...changes,
});
const path = [
  { code: "000000", level: "central" },
  { code: "450000", level: "province" },
  { code: "450100", level: "city" },
] as const;
const keys = (stages: ApprovalPolicy["stages"], changes: Partial<RequestFacts> = {}) =>
  routeOf(policy(stages), facts(changes), path).steps.map((step) => step.key);

describe("an approval policy", () => {
  test("is, built in, one review and one approval, whatever the document", () => {
    expect(checkApprovalPolicy(builtInApprovalPolicy)).toEqual([]);
    expect(keys(builtInApprovalPolicy.stages)).toEqual(["review", "approve"]);
  });

  test("needs a certain review before a certain approval, and every key once", () => {
    const kinds = (stages: ApprovalPolicy["stages"]) =>
      checkApprovalPolicy(policy(stages)).map((finding) => finding.kind);
    expect(kinds([approve, review])).toEqual(["review_after_approval"]);
    expect(kinds([review, review, approve])).toEqual(["stage_key_twice"]);
    const doubtful = { ...approve, when: [{ kind: "overdue" }] } satisfies typeof approve;
    expect(kinds([review, doubtful])).toEqual(["role_never_certain"]);
  });

  test("is refused where splitting a document would evade a stage", () => {
    const alone = { kind: "document_at_least", amountFen: "100" } as const;
    const summed = { kind: "payer_period_at_least", amountFen: "100", days: 30 } as const;
    const stage = { ...approve, key: "more" };
    const found = (changes: Partial<typeof stage>) =>
      checkApprovalPolicy(policy([review, approve, { ...stage, ...changes }])).map(
        (finding) => finding.kind,
      );
    expect(found({ when: [alone] })).toEqual(["splitting_evades"]);
    expect(found({ stepUpWhen: [alone] })).toEqual(["splitting_evades"]);
    expect(found({ when: [alone, summed] })).toEqual([]);
    expect(found({ skipWhen: [{ kind: "document_below", amountFen: "100" }] })).toEqual([
      "splitting_evades",
    ]);
  });

  test("is read strictly: an unknown word is refused", () => {
    const odd = { ...builtInApprovalPolicy, stages: [{ ...review, silent: true }, approve] };
    expect(approvalPolicySchema.safeParse(odd).success).toBe(false);
  });
});

describe("the way of a request", () => {
  const large = {
    ...approve,
    key: "large",
    when: [
      { kind: "document_at_least", amountFen: "1000" },
      { kind: "payer_period_at_least", amountFen: "1000", days: 30 },
    ],
  } satisfies typeof approve;

  test("takes a stage from the threshold on, also when only the sum of one payer reaches it", () => {
    const stages = [review, approve, large];
    expect(periodsOf(policy(stages))).toEqual([30]);
    expect(keys(stages)).toEqual(["review", "approve"]);
    expect(keys(stages, { amountFen: 1000n })).toEqual(["review", "approve", "large"]);
    const payerSums = [{ days: 30, payerCode: "450100", amountFen: 1000n }];
    expect(keys(stages, { payerSums })).toEqual(["review", "approve", "large"]);
  });

  test("takes a stage on a warning, and in doubt", () => {
    const careful = {
      ...review,
      key: "careful",
      when: [{ kind: "heads_changed_over", basisPoints: 500 }],
    } satisfies typeof review;
    expect(keys([review, careful, approve])).toEqual(["review", "approve"]);
    for (const headsChangedBasisPoints of [501, null])
      expect(keys([review, careful, approve], { headsChangedBasisPoints })).toContain("careful");
  });

  test("skips a stage only when every condition of skipping holds, and names what it skipped", () => {
    const small = {
      ...review,
      key: "small",
      skipWhen: [
        { kind: "document_below", amountFen: "1000" },
        { kind: "payer_period_below", amountFen: "1000", days: 30 },
      ],
    } satisfies typeof review;
    const found = routeOf(policy([review, small, approve]), facts(), path);
    expect(found.skipped).toEqual([{ key: "small", name: small.name }]);
    const payerSums = [{ days: 30, payerCode: "450100", amountFen: 1000n }];
    expect(keys([review, small, approve], { payerSums })).toContain("small");
  });

  test("names the office of the stage's level, or the document's own where it stands higher", () => {
    const at = (level: (typeof review)["level"]) =>
      routeOf(policy([{ ...review, level }, approve]), facts(), path).steps[0]?.placeCode;
    expect([at("any"), at("central"), at("province"), at("city"), at("county")]).toEqual([
      null,
      "000000",
      "450000",
      "450100",
      "450100",
    ]);
  });

  test("rests on facts that come back from the record as they were", () => {
    expect(factsFromRecord(factsToRecord(facts()))).toEqual(facts());
  });
});

describe("a delegation", () => {
  const day = (text: string) => civilDate(`2022-12-${text}`);
  const wanted = {
    delegatorId: "a",
    delegateId: "b",
    role: "reviewer",
    placeCode: "450000",
    from: day("10"),
    to: day("20"),
    today: day("12"),
    delegateRoles: ["preparer"],
  } as const;
  const made = (changes: Partial<Parameters<typeof decideToDelegate>[0]>) => {
    const decided = decideToDelegate({ ...wanted, ...changes });
    return decided.ok ? "made" : decided.problem.kind;
  };

  test("lends a deciding post to a colleague of the same place for a stated time", () => {
    expect(made({})).toBe("made");
    expect(made({ delegateId: "a" })).toBe("delegation_to_oneself");
    expect(made({ role: "treasury" })).toBe("post_not_lent");
    expect(made({ delegateRoles: [] })).toBe("delegate_without_post");
    expect(made({ delegateRoles: ["auditor", "administrator"] })).toBe("delegate_without_post");
    expect(made({ to: day("09") })).toBe("delegation_dates");
    expect(made({ from: day("01"), to: day("11") })).toBe("delegation_dates");
    expect(made({ to: civilDate("2023-03-10") })).toBe("delegation_dates");
  });

  test("holds for that person from the first day to the last, until it is ended", () => {
    const given = { id: "x", delegatorId: "a", delegateId: "b", from: day("10"), to: day("20") };
    const holds = (userId: string, on: string, ended = false) =>
      delegationHolds({ ...given, ended }, userId, day(on)).ok;
    expect([holds("b", "09"), holds("b", "10"), holds("b", "20"), holds("b", "21")]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(holds("c", "12")).toBe(false);
    expect(holds("b", "12", true)).toBe(false);
  });
});
