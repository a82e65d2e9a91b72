import { describe, expect, test } from "vitest";
import {
  decideOnProposal,
  type ProposalIntention,
  proposalActs,
  proposalStages,
  roles,
} from "./index.ts";

const open: ProposalIntention = {
  act: "approve",
  stage: "proposed",
  proposedBy: "first",
  actor: { userId: "second", role: "reviewer" },
  deciders: ["reviewer", "approver"],
  concerns: ["subject"],
  revisionHash: "a",
  seenHash: "a",
};
const outcome = (changes: Partial<ProposalIntention>) => {
  const decided = decideOnProposal({ ...open, ...changes });
  return decided.ok ? decided.value : decided.problem.kind;
};

describe("a proposal", () => {
  test("leads nowhere once it is decided on or taken back", () => {
    for (const stage of proposalStages.filter((one) => one !== "proposed"))
      for (const act of proposalActs)
        expect([stage, act, outcome({ stage, act })]).toEqual([stage, act, "act_not_possible"]);
  });

  test("is let in or rejected by the roles named for its kind and by no other", () => {
    for (const role of roles) {
      const decides = role === "reviewer" || role === "approver";
      const actor = { userId: "second", role };
      expect(outcome({ actor })).toBe(decides ? "applied" : "one_of_roles_needed");
      expect(outcome({ actor, act: "reject" })).toBe(decides ? "rejected" : "one_of_roles_needed");
    }
  });

  test("is never decided on by who made it, whatever his post", () => {
    for (const role of roles)
      for (const act of ["approve", "reject"] as const)
        expect(outcome({ act, actor: { userId: "first", role } })).toBe("segregation_same_person");
  });

  test("is never decided on by whom it is about", () => {
    for (const act of ["approve", "reject"] as const)
      expect(outcome({ act, actor: { userId: "subject", role: "approver" } })).toBe(
        "concerns_oneself",
      );
  });

  test("is taken back by who made it, whatever his post, and by nobody else", () => {
    for (const role of roles) {
      expect(outcome({ act: "withdraw", actor: { userId: "first", role } })).toBe("withdrawn");
      expect(outcome({ act: "withdraw", actor: { userId: "second", role } })).toBe("proposers_act");
    }
  });

  test("is not let in by who saw another effect, but may be rejected by him", () => {
    expect(outcome({ seenHash: "b" })).toBe("revision_changed");
    expect(outcome({ seenHash: "b", act: "reject" })).toBe("rejected");
  });
});
