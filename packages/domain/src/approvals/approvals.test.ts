import { describe, expect, test } from "vitest";
import { actsOfRole, batchActs, batchLife, batchStages, batchStep } from "./batch-life.ts";
import { actsEverOfRole } from "./aside.ts";
import { decideOnBatch, type Hand, type Intention } from "./decide.ts";

const hash = "a".repeat(64);
const intention = (changes: Partial<Intention>): Intention => ({
  act: "approve",
  stage: "reviewed",
  revision: 1,
  revisionHash: hash,
  seenHash: hash,
  held: null,
  actor: { userId: "approver", role: "approver" },
  hands: [
    { userId: "preparer", act: "created", revision: 1 },
    { userId: "preparer", act: "submit", revision: 1 },
    { userId: "reviewer", act: "review", revision: 1 },
  ],
  ...changes,
});
const kindOf = (changes: Partial<Intention>) => {
  const decided = decideOnBatch(intention(changes));
  return decided.ok ? decided.value : decided.problem.kind;
};

describe("the life of a batch", () => {
  test("ends with arrived, cancelled and rejected: nothing leads out of them", () => {
    expect(batchLife.rejected).toEqual({});
    expect(batchLife.arrived).toEqual({});
    expect(batchLife.cancelled).toEqual({});
  });

  test("gives every role its own acts, with those beside the life, and nothing to whoever only reads", () => {
    expect(actsEverOfRole("preparer")).toEqual(["submit", "cancel", "recall"]);
    expect(actsEverOfRole("reviewer")).toContain("reassign");
    expect(actsEverOfRole("treasury")).toEqual(["record_sent", "hold", "release"]);
    expect(actsEverOfRole("auditor")).toEqual([]);
    expect(actsEverOfRole("administrator")).toEqual([]);
  });

  test("is reached whole from a draft, and every act is taken somewhere", () => {
    const reached = new Set<string>(["prepared"]);
    for (const stage of reached)
      for (const step of Object.values(batchLife[stage as keyof typeof batchLife]))
        reached.add(step.to);
    expect([...reached].toSorted()).toEqual([...batchStages].toSorted());
    for (const act of batchActs)
      expect(batchStages.some((stage) => batchStep(stage, act) !== undefined)).toBe(true);
  });

  test("is issued only after a review and an approval", () => {
    const into = (to: string) =>
      batchStages.flatMap((stage) =>
        batchActs.filter((act) => batchStep(stage, act)?.to === to).map((act) => [stage, act]),
      );
    expect(into("reviewed")).toEqual([["submitted", "review"]]);
    expect(into("approved")).toEqual([["reviewed", "approve"]]);
    expect(into("issued")).toEqual([["approved", "issue"]]);
  });

  test("gives auditors and administrators nothing to decide", () => {
    for (const stage of batchStages) {
      expect(actsOfRole(stage, "auditor")).toEqual([]);
      expect(actsOfRole(stage, "administrator")).toEqual([]);
    }
  });
});

describe("a decision", () => {
  test("leads where the life says when nothing stands against it", () => {
    expect(kindOf({})).toBe("approved");
  });

  test("needs the stage, then the role, then another person, then the revision that was seen", () => {
    expect(kindOf({ stage: "submitted" })).toBe("act_not_possible");
    expect(kindOf({ actor: { userId: "x", role: "reviewer" } })).toBe("role_needed");
    expect(kindOf({ actor: { userId: "preparer", role: "approver" } })).toBe(
      "segregation_same_person",
    );
    expect(kindOf({ seenHash: "b".repeat(64) })).toBe("revision_changed");
  });

  test("is closed to everybody who prepared, on every revision and for every judging act", () => {
    const actor = { userId: "helper", role: "approver" } as const;
    for (const act of ["created", "submit", "recall"]) {
      const hands: Hand[] = [{ userId: "helper", act, revision: 1 }];
      expect(kindOf({ actor, hands, revision: 3 })).toBe("segregation_same_person");
      for (const judging of ["send_back", "send_back_to_step", "reject"] as const)
        expect(kindOf({ actor, hands, act: judging })).toBe("segregation_same_person");
      expect(kindOf({ actor, hands, act: "issue", stage: "approved" })).toBe(
        "segregation_same_person",
      );
    }
  });

  test("is closed to whoever would use the post of a preparer", () => {
    const actor = { userId: "helper", role: "approver", delegatorId: "preparer" } as const;
    expect(kindOf({ actor })).toBe("segregation_same_person");
  });

  test("is not taken on a batch that is held", () => {
    const held = { userId: "x", userName: "复核甲", reason: "待核" };
    expect(kindOf({ held })).toBe("batch_held");
  });

  test("recalls nothing that somebody has judged, and names him", () => {
    const judgedBy = { userName: "复核甲", act: "review", at: "2022-12-12T02:00:00.000Z" };
    const recall = { act: "recall", actor: { userId: "preparer", role: "preparer" } } as const;
    expect(kindOf({ ...recall, stage: "submitted" })).toBe("prepared");
    expect(kindOf({ ...recall, stage: "submitted", judgedBy })).toBe("already_judged");
    expect(kindOf({ ...recall, stage: "reviewed", judgedBy })).toBe("already_judged");
  });

  test("lets the approver issue what he approved", () => {
    const hands: Hand[] = [{ userId: "approver", act: "approve", revision: 1 }];
    expect(kindOf({ act: "issue", stage: "approved", hands })).toBe("issued");
  });

  test("takes no witness of arrival who sent the money or prepared the batch", () => {
    const actor = { userId: "x", role: "fund_accountant" } as const;
    const confirm = (act: string) =>
      kindOf({
        act: "confirm_arrival",
        stage: "sent",
        actor,
        hands: [{ userId: "x", act, revision: 1 }],
      });
    expect(confirm("record_sent")).toBe("segregation_same_person");
    expect(confirm("created")).toBe("segregation_same_person");
    expect(confirm("confirm_arrival")).toBe("arrived");
  });
});
