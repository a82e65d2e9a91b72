import { expect, test } from "vitest";
import { roles } from "#approvals";
import { decideOnTransferHold, type TransferHolding, transferHolders } from "./hold.ts";
import { transferStages } from "./transfer-life.ts";

const held = { userId: "treasurer", userName: "国库甲", reason: "收款账户待核实" };
const holding = (changes: Partial<TransferHolding>): TransferHolding => ({
  act: "hold_transfer",
  stage: "issued",
  held: null,
  actor: { userId: "approver", role: "approver" },
  hands: [],
  ...changes,
});
const refusal = (changes: Partial<TransferHolding>) => {
  const decided = decideOnTransferHold(holding(changes));
  return decided.ok ? null : decided.problem.kind;
};
const release = { act: "release_transfer", held } as const;

test("only money that is not out can be kept back, and it stays at its stage", () => {
  const open = transferStages.filter((stage) => refusal({ stage }) === null);
  expect(open).toEqual(["issued", "failed", "returned"]);
  for (const stage of open)
    expect(decideOnTransferHold(holding({ stage }))).toEqual({ ok: true, value: stage });
});

test("the treasury and the approver hold and release, and nobody else", () => {
  for (const changes of [{}, release]) {
    const letIn = roles.filter(
      (role) => refusal({ ...changes, actor: { userId: "somebody", role } }) === null,
    );
    expect(letIn.toSorted()).toEqual([...transferHolders].toSorted());
  }
});

test("what is held is not held again, and what is not held is not released", () => {
  expect(refusal({ held })).toBe("transfer_held");
  expect(refusal({ act: "release_transfer" })).toBe("act_not_possible");
});

test("another person releases than who held it, and never who prepared the batch", () => {
  expect(refusal(release)).toBeNull();
  const own = { ...release, actor: { userId: held.userId, role: "treasury" } } as const;
  expect(refusal(own)).toBe("segregation_same_person");
  const hands = [{ userId: "approver", act: "created", revision: 1 }];
  expect(refusal({ ...release, hands })).toBe("segregation_same_person");
});
