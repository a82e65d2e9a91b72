import { transfer } from "@daowei/db/schema";
import type { ApprovalPolicy } from "@daowei/domain/approvals";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BatchActed } from "../batches/act-on-batch.ts";
import { approveBatch, getBatch, recallBatch, reviewBatch, submitBatch } from "../batches/index.ts";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import {
  adoptPolicy,
  agreed,
  closeSound,
  draftOfCounty,
  hireTeam,
  type Office,
  openOffice,
  policyOf,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { previewApprovalPolicy } from "./change-policy.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

const on = ({ id, revisionHash }: BatchActed) => ({ id, revisionHash, idempotencyKey: newId() });
let next = 0;
/** A draft of one county that no other test uses. */
async function draft(): Promise<BatchActed> {
  const county = office.library.gazetteer.countingPlaces("450000", 2022)[next];
  next += 1;
  if (county === undefined) throw new Error("no county left");
  return draftOfCounty(office, team, county.code);
}
const submitted = async () => {
  const batch = await draft();
  return agreed(await submitBatch(office.as(team.preparer), on(batch)));
};
const review = (actor: Actor, batch: BatchActed, more: object = {}) =>
  reviewBatch(office.as(actor), { ...on(batch), ...more });
const approve = (actor: Actor, batch: BatchActed, more: object = {}) =>
  approveBatch(office.as(actor), { ...on(batch), ...more });
const detail = async (actor: Actor, { id }: BatchActed) =>
  agreed(await getBatch(office.as(actor), { id }));

describe("approval policies", () => {
  const twoOf = (changes: Partial<ApprovalPolicy["stages"][number]> = {}) =>
    policyOf([{ people: 2, ...changes }, { role: "approver" }]);

  test("hold for what is submitted from now on; what is under way keeps its own", async () => {
    const before = await submitted();
    const preview = agreed(
      await previewApprovalPolicy(office.as(team.approver), {
        placeCode: "450000",
        policy: twoOf(),
      }),
    );
    expect(preview.requests.some(({ batchId }) => batchId === before.id)).toBe(true);
    await adoptPolicy(office, twoOf());
    const after = await submitted();
    expect(agreed(await review(team.reviewer, before)).stage).toBe("reviewed");
    expect(agreed(await review(team.reviewer, after)).stage).toBe("submitted");
    expect(refusalOf(await review(team.reviewer, after))).toBe("segregation_same_person");
    expect(await recallBatch(office.as(team.preparer), on(after))).toMatchObject({
      problem: { kind: "already_judged", by: team.reviewer.userName },
    });
    expect(agreed(await review(await office.hire("reviewer"), after)).stage).toBe("reviewed");
  });

  test("block a step that too few can decide, and say who would be needed", async () => {
    await adoptPolicy(office, policyOf([{ level: "central" }, { role: "approver" }]));
    const batch = await submitted();
    expect(refusalOf(await review(team.reviewer, batch))).toBe("other_office_decides");
    const { approval } = await detail(team.preparer, batch);
    expect(approval?.candidates).toMatchObject({ able: [], missing: 1, blocked: true });
    expect(approval?.steps[0]).toMatchObject({ placeCode: "000000", role: "reviewer" });
    const central = await office.hire("reviewer", "000000");
    expect(agreed(await review(central, batch)).stage).toBe("reviewed");
  });

  test("take the larger way as soon as one payer's documents together reach the threshold", async () => {
    const [first, second] = [await draft(), await draft()];
    const central = await office.db
      .select({ id: transfer.batchId, amountFen: transfer.amountFen, stage: transfer.stage })
      .from(transfer)
      .where(eq(transfer.payerCode, "000000"));
    const out = new Set(["prepared", "cancelled", "rejected"]);
    const threshold = central
      .filter(({ id, stage }) => id === first.id || !out.has(stage))
      .reduce((sum, { amountFen }) => sum + amountFen, 1n)
      .toString();
    const submit = async (batch: BatchActed) =>
      agreed(await submitBatch(office.as(team.preparer), on(batch)));
    const conditions = [
      { kind: "document_at_least", amountFen: threshold },
      { kind: "payer_period_at_least", amountFen: threshold, days: null },
    ] as const;
    await adoptPolicy(
      office,
      policyOf([
        {},
        { role: "approver" },
        { role: "approver", when: [...conditions], commentWhen: [...conditions] },
      ]),
    );
    const steps = async (batch: BatchActed) =>
      (await detail(team.preparer, batch)).approval?.steps.length;
    expect(await steps(await submit(first))).toBe(2);
    const large = await submit(second);
    expect(await steps(large)).toBe(3);
    agreed(await review(team.reviewer, large));
    expect(agreed(await approve(team.approver, large)).stage).toBe("reviewed");
    const last = await office.hire("approver");
    expect(refusalOf(await approve(last, large, { comment: "同意" }))).toBe("comment_needed");
    expect(agreed(await approve(last, large, { comment: "已核对全年累计金额" })).stage).toBe(
      "approved",
    );
  });

  test("ask for a second factor where they say so", async () => {
    await adoptPolicy(
      office,
      policyOf([
        { stepUpWhen: [{ kind: "document_kind", kinds: ["regular"] }] },
        { role: "approver" },
      ]),
    );
    const batch = await submitted();
    const without = {
      ...office.as(team.reviewer),
      stepUp: { kind: "needed", offered: [] },
    } as const;
    expect(refusalOf(await reviewBatch(without, on(batch)))).toBe("step_up_needed");
    expect(agreed(await review(team.reviewer, batch)).stage).toBe("reviewed");
  });
});
