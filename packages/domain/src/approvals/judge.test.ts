import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  candidatesFor,
  decideToHold,
  decideToReassign,
  decideToRelease,
  type Judge,
  judgeRequest,
  type Judging,
  type Judgment,
  type Request,
  type Route,
  standingAgreements,
} from "./index.ts";

const hash = "a".repeat(64);
const step = (
  key: string,
  role: "reviewer" | "approver",
  people: number,
): Route["steps"][number] => ({
  key,
  name: key,
  role,
  people,
  placeCode: null,
  commentNeeded: false,
  stepUpNeeded: false,
  because: [],
});
const route: Route = {
  steps: [step("first", "reviewer", 2), step("second", "reviewer", 1), step("last", "approver", 2)],
  skipped: [],
};
const judge = (userId: string, changes: Partial<Judge> = {}): Judge => ({
  userId,
  role: "reviewer",
  placeCode: "450000",
  delegatorId: null,
  ...changes,
});
const agreed = (userId: string, at: number, delegatorId: string | null = null): Judgment => ({
  verdict: "agree",
  step: at,
  returnTo: null,
  userId,
  delegatorId,
});
const request = (changes: Partial<Request> = {}): Request => ({
  route,
  step: 0,
  judgments: [],
  handedOver: [],
  ...changes,
});
const judging = (changes: Partial<Judging> = {}): Judging => ({
  act: "review",
  stage: "submitted",
  revision: 1,
  revisionHash: hash,
  seenHash: hash,
  held: null,
  judge: judge("a"),
  hands: [{ userId: "preparer", act: "created", revision: 1 }],
  request: request(),
  comment: null,
  returnTo: null,
  ...changes,
});
const outcome = (changes: Partial<Judging>) => {
  const judged = judgeRequest(judging(changes));
  if (!judged.ok) return judged.problem.kind;
  const { to, step: next, agreed: counted } = judged.value;
  return { to, step: next, agreed: counted };
};

describe("agreeing", () => {
  test("goes on only when as many persons as the step asks for have agreed", () => {
    expect(outcome({})).toEqual({ to: "submitted", step: 0, agreed: 1 });
    const one = request({ judgments: [agreed("b", 0)] });
    expect(outcome({ request: one })).toEqual({ to: "submitted", step: 1, agreed: 2 });
  });

  test("leads from the last review to the approvers, and from the last approver through", () => {
    const judgments = [agreed("b", 0), agreed("c", 0)];
    expect(outcome({ request: request({ step: 1, judgments }) })).toEqual({
      to: "reviewed",
      step: 2,
      agreed: 1,
    });
    const last = request({ step: 2, judgments: [...judgments, agreed("d", 1), agreed("e", 2)] });
    const approver = { act: "approve", stage: "reviewed", request: last } as const;
    expect(outcome({ ...approver, judge: judge("f", { role: "approver" }) })).toEqual({
      to: "approved",
      step: null,
      agreed: 2,
    });
  });

  test("counts a person once, at whatever step, in his own post, in a lent one or by his delegate", () => {
    for (const judgments of [
      [agreed("a", 0)],
      [agreed("x", 0, "a")],
      [agreed("a", 0, "x")],
      [agreed("a", 0), agreed("b", 0), agreed("c", 1)],
    ]) {
      const step = judgments.length === 3 ? 2 : 0;
      const stage = step === 2 ? "reviewed" : "submitted";
      const role = step === 2 ? "approver" : "reviewer";
      const act = step === 2 ? "approve" : "review";
      const asked = { request: request({ step, judgments }), stage, act } as const;
      expect(outcome({ ...asked, judge: judge("a", { role }) })).toBe("segregation_same_person");
      expect(outcome({ ...asked, judge: judge("z", { role, delegatorId: "a" }) })).toBe(
        "segregation_same_person",
      );
    }
  });

  test("is closed to the preparer as himself, as a delegate and as a delegator", () => {
    expect(outcome({ judge: judge("preparer") })).toBe("segregation_same_person");
    expect(outcome({ judge: judge("preparer", { delegatorId: "a" }) })).toBe(
      "segregation_same_person",
    );
    expect(outcome({ judge: judge("a", { delegatorId: "preparer" }) })).toBe(
      "segregation_same_person",
    );
  });

  test("is for the step's office, the revision seen, a batch not held, and a comment where one is due", () => {
    const elsewhere = { ...route, steps: [{ ...step("x", "reviewer", 1), placeCode: "000000" }] };
    expect(outcome({ request: request({ route: elsewhere }) })).toBe("other_office_decides");
    expect(outcome({ seenHash: "b".repeat(64) })).toBe("revision_changed");
    expect(outcome({ held: { userId: "x", userName: "x", reason: "y" } })).toBe("batch_held");
    expect(outcome({ request: request({ handedOver: ["a"] }) })).toBe("handed_over");
    const worded = { ...route, steps: [{ ...step("x", "reviewer", 2), commentNeeded: true }] };
    const asked = { request: request({ route: worded }) };
    for (const comment of [null, "", "同意", "同 意 吧 "])
      expect(outcome({ ...asked, comment })).toBe("comment_needed");
    expect(outcome({ ...asked, comment: "已逐县核对人数" })).toMatchObject({ agreed: 1 });
  });
});

describe("sending back and rejecting", () => {
  const because = "人数与名册不符，请核对后重报";
  const judgments = [agreed("b", 0), agreed("c", 0), agreed("d", 1)];
  const late = {
    stage: "reviewed",
    judge: judge("e", { role: "approver" }),
    request: request({ step: 2, judgments }),
    comment: because,
  } as const;

  test("lead to the preparer, to an earlier step, or to the end", () => {
    expect(outcome({ ...late, act: "send_back" })).toMatchObject({ to: "prepared", step: null });
    expect(outcome({ ...late, act: "send_back_to_step", returnTo: 1 })).toMatchObject({
      to: "submitted",
      step: 1,
    });
    expect(outcome({ ...late, act: "reject" })).toMatchObject({ to: "rejected", step: null });
  });

  test("need a reason of 10 to 500 characters, and a step that lies before", () => {
    for (const act of ["send_back", "reject"] as const)
      for (const comment of [null, "太短", "长".repeat(501)])
        expect(outcome({ ...late, act, comment })).toBe("reason_needed");
    for (const returnTo of [null, -1, 2, 3])
      expect(outcome({ ...late, act: "send_back_to_step", returnTo })).toBe("not_an_earlier_step");
  });

  test("void the agreements of the step they lead to and of all after it, and no others", () => {
    const back: Judgment = { ...agreed("e", 2), verdict: "send_back", returnTo: 1 };
    expect(standingAgreements([...judgments, back]).map((one) => one.userId)).toEqual(["b", "c"]);
    expect(standingAgreements([...judgments, { ...back, returnTo: null }])).toEqual([]);
  });
});

test("whatever is tried in whatever order, what is approved was agreed to by distinct persons of the right role, none of them the preparer", () => {
  const person = fc.constantFrom("preparer", "a", "b", "c", "d", "e", "f", "g");
  const tried = fc.record({
    userId: person,
    delegatorId: fc.option(person, { freq: 4, nil: null }),
    role: fc.constantFrom("reviewer" as const, "approver" as const),
    against: fc.constantFrom("no", "no", "no", "no", "back", "step"),
    returnTo: fc.nat(2),
  });
  fc.assert(
    fc.property(fc.array(tried, { maxLength: 60 }), (acts) => {
      let state = { stage: "submitted" as Judging["stage"], request: request() };
      for (const one of acts) {
        if (state.stage !== "submitted" && state.stage !== "reviewed") break;
        const agree = state.stage === "submitted" ? "review" : "approve";
        const act =
          one.against === "back"
            ? "send_back"
            : one.against === "step"
              ? "send_back_to_step"
              : agree;
        const { userId, role, returnTo } = one;
        const delegatorId = one.delegatorId === userId ? null : one.delegatorId;
        const asked = { ...state, act, judge: judge(userId, { role, delegatorId }) } as const;
        const judged = judgeRequest(
          judging({ ...asked, comment: "理由不少于十个字的说明", returnTo }),
        );
        if (!judged.ok || judged.value.to === "prepared") continue;
        const { verdict, step: next, to } = judged.value;
        const back = verdict === "send_back" ? returnTo : null;
        const judgment = { verdict, step: state.request.step, returnTo: back, userId, delegatorId };
        const judgments = [...state.request.judgments, judgment];
        state = {
          stage: to,
          request: { ...state.request, judgments, step: next ?? state.request.step },
        };
      }
      if (state.stage !== "approved") return;
      const standing = standingAgreements(state.request.judgments);
      const persons = standing.flatMap(({ userId, delegatorId }) =>
        delegatorId === null ? [userId] : [userId, delegatorId],
      );
      expect(new Set(persons).size).toBe(persons.length);
      expect(persons).not.toContain("preparer");
      for (const [position, { people }] of route.steps.entries())
        expect(standing.filter((one) => one.step === position)).toHaveLength(people);
    }),
    { numRuns: 2000 },
  );
});

describe("who can take a request on", () => {
  const holders = ["a", "b", "c"].map((userId) => ({ ...judge(userId), userName: userId }));
  const found = (changes: Partial<Request>, among = holders) =>
    candidatesFor({ ...judging(), request: request(changes) }, among);

  test("is blocked, and says who would be needed, when fewer can agree than must", () => {
    expect(found({})).toMatchObject({ missing: 2, blocked: false });
    const preparer = { ...judge("preparer"), userName: "preparer" };
    expect(found({}, [...holders.slice(0, 1), preparer])).toMatchObject({
      missing: 2,
      blocked: true,
      excluded: [{ candidate: { userId: "preparer" }, because: "segregation_same_person" }],
    });
    expect(found({}, [])).toMatchObject({ able: [], missing: 2, blocked: true });
    expect(found({ judgments: [agreed("a", 0)], handedOver: ["b"] })).toMatchObject({
      missing: 1,
      blocked: false,
      able: [{ userId: "c" }],
    });
  });
});

describe("beside the life of a batch", () => {
  const standing = judging();
  const holding = (userId: string, role: Judge["role"], held = standing.held) => ({
    ...standing,
    held,
    actor: { userId, role },
  });

  test("a batch is stopped by those who judge it and set free by another person only", () => {
    const held = { userId: "a", userName: "a", reason: "待核" };
    expect(decideToHold(holding("a", "reviewer")).ok).toBe(true);
    expect(decideToHold(holding("preparer", "reviewer")).ok).toBe(false);
    expect(decideToHold(holding("a", "preparer")).ok).toBe(false);
    expect(decideToHold(holding("b", "reviewer", held)).ok).toBe(false);
    expect(decideToRelease(holding("a", "approver", held)).ok).toBe(false);
    expect(decideToRelease(holding("b", "approver", held)).ok).toBe(true);
    expect(decideToRelease(holding("b", "approver")).ok).toBe(false);
  });

  test("a turn goes to a colleague of the same post who may decide himself, and to nobody else", () => {
    const given = (to: Judge, from = judge("a")) => {
      const decided = decideToReassign({ ...standing, from, to });
      return decided.ok ? "given" : decided.problem.kind;
    };
    expect(given(judge("b"))).toBe("given");
    expect(given(judge("preparer"))).toBe("colleague_excluded");
    expect(given(judge("a"))).toBe("colleague_excluded");
    expect(given(judge("b", { placeCode: "000000" }))).toBe("colleague_excluded");
    expect(given(judge("b", { role: "approver" }))).toBe("colleague_excluded");
    expect(given(judge("b"), judge("preparer"))).toBe("segregation_same_person");
  });
});
