import {
  approvalRequest,
  decision,
  delegation,
  obligation,
  post,
  transfer,
  user,
} from "@daowei/db/schema";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BatchActed } from "../batches/act-on-batch.ts";
import {
  approveBatch,
  getBatch,
  issueBatch,
  recallBatch,
  rejectBatch,
  reviewBatch,
  sendBackBatch,
  submitBatch,
} from "../batches/index.ts";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import { listInbox } from "../overview/inbox.ts";
import {
  agreed,
  closeSound,
  draftBatch,
  draftOfCounty,
  hireTeam,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { verifyStore } from "../verification/index.ts";
import { delegatePost, endDelegation } from "./delegate.ts";
import { holdBatch, releaseBatch } from "./hold.ts";
import { reassignBatch } from "./reassign.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

const because = "人数与名册不符，请核对后重报";
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
const lend = async (from: Actor, to: Actor, days: { from?: string; to?: string } = {}) =>
  agreed(
    await delegatePost(office.as(from), {
      delegateId: to.userId,
      from: "2022-12-01",
      to: "2022-12-31",
      ...days,
      reason: "出差期间由同事代为办理",
      idempotencyKey: newId(),
    }),
  ).id;

describe("a judgment", () => {
  test("is kept with its policy, its revision and the post it was made in", async () => {
    const batch = await submitted();
    agreed(await review(team.reviewer, batch, { comment: "同意" }));
    const [row] = await office.db.select().from(decision).where(eq(decision.batchId, batch.id));
    const [request] = await office.db
      .select()
      .from(approvalRequest)
      .where(eq(approvalRequest.batchId, batch.id));
    expect(row).toMatchObject({
      verdict: "agree",
      step: 0,
      stepKey: "review",
      revisionHash: batch.revisionHash,
      approvalPolicyVersion: request?.policyVersion,
      userId: team.reviewer.userId,
      postId: team.reviewer.post.id,
      delegatorId: null,
    });
    await expect(office.db.update(decision).set({ step: 1 })).rejects.toThrow("Failed query");
  });

  test("sends back to an earlier step with the cells at fault, which must be in the batch", async () => {
    const batch = await submitted();
    const [own] = await office.db.select().from(transfer).where(eq(transfer.batchId, batch.id));
    if (own === undefined) throw new Error("a batch without transfers");
    agreed(await review(team.reviewer, batch));
    const back = { ...on(batch), comment: because, toStep: 0 };
    const astray = [{ placeCode: "451423", column: "heads" }] as const;
    const refused = await sendBackBatch(office.as(team.approver), { ...back, marks: astray });
    expect(refusalOf(refused)).toBe("no_such_cell");
    const marks = [{ placeCode: own.placeCode, column: "heads" }] as const;
    const sent = agreed(await sendBackBatch(office.as(team.approver), { ...back, marks }));
    expect(sent).toMatchObject({ stage: "submitted", revision: 2 });
    const { events, approval } = await detail(team.reviewer, batch);
    expect(events.at(-1)).toMatchObject({ act: "send_back_to_step", returnTo: 0, marks });
    expect(approval).toMatchObject({ step: 0, steps: [{ agreedBy: [] }, { agreedBy: [] }] });
    expect(refusalOf(await review(team.reviewer, batch))).toBe("revision_changed");
    const again = agreed(await review(team.reviewer, sent));
    expect(agreed(await approve(team.approver, again)).stage).toBe("approved");
  });

  test("rejects for good, and leaves the places to another batch", async () => {
    const other = await openOffice();
    const own = await hireTeam(other);
    const batch = await draftBatch(other, own);
    agreed(await submitBatch(other.as(own.preparer), on(batch)));
    agreed(await rejectBatch(other.as(own.reviewer), { ...on(batch), comment: because }));
    const live = await other.db.$count(
      obligation,
      and(eq(obligation.batchId, batch.id), eq(obligation.live, true)),
    );
    expect(live).toBe(0);
    expect(refusalOf(await submitBatch(other.as(own.preparer), on(batch)))).toBe(
      "act_not_possible",
    );
    expect((await draftBatch(other, own)).stage).toBe("prepared");
    await other.close();
  });

  test("ends the recall, and who wants it is told who judged", async () => {
    const batch = await submitted();
    agreed(await review(team.reviewer, batch));
    expect(await recallBatch(office.as(team.preparer), on(batch))).toMatchObject({
      problem: { kind: "already_judged", by: team.reviewer.userName, act: "review" },
    });
  });
});

describe("a lent post", () => {
  test("lets the delegate decide, names both, and counts neither twice", async () => {
    const delegationId = await lend(team.reviewer, team.treasury);
    const batch = await submitted();
    const waiting = agreed(await listInbox(office.as(team.treasury), { tab: "todo" }));
    expect(waiting.items.find((item) => item.batch.id === batch.id)).toMatchObject({
      act: "review",
      onBehalfOf: team.reviewer.userName,
    });
    expect(refusalOf(await review(team.treasury, batch))).toBe("role_needed");
    agreed(await review(team.treasury, batch, { delegationId }));
    const { approval, events } = await detail(team.approver, batch);
    expect(approval?.steps[0]?.agreedBy).toEqual([
      `${team.treasury.userName}（受${team.reviewer.userName}委托）`,
    ]);
    expect(events.at(-1)).toMatchObject({ onBehalfOf: team.reviewer.userName });
    const second = await office.promote(team.reviewer, "approver");
    expect(refusalOf(await approve(second, batch))).toBe("segregation_same_person");
    await office.db.update(post).set({ endedAt: new Date() }).where(eq(post.id, second.post.id));
  });

  test("is closed to the preparer, as delegate and as delegator", async () => {
    const batch = await submitted();
    const reviewer = await office.hire("reviewer");
    const toPreparer = await lend(reviewer, team.preparer);
    expect(refusalOf(await review(team.preparer, batch, { delegationId: toPreparer }))).toBe(
      "segregation_same_person",
    );
    const promoted = await office.promote(team.preparer, "reviewer");
    const fromPreparer = await lend(promoted, team.treasury);
    expect(refusalOf(await review(team.treasury, batch, { delegationId: fromPreparer }))).toBe(
      "segregation_same_person",
    );
    await office.db.update(post).set({ endedAt: new Date() }).where(eq(post.id, promoted.post.id));
  });

  test("is no one else's, not before its first day, not when ended, and not without its holder's post", async () => {
    const batch = await submitted();
    const reviewer = await office.hire("reviewer");
    const delegate = await office.hire("treasury");
    const coming = await lend(reviewer, delegate, { from: "2022-12-13" });
    expect(refusalOf(await review(delegate, batch, { delegationId: coming }))).toBe(
      "delegation_not_in_force",
    );
    const given = await lend(reviewer, delegate);
    expect(refusalOf(await review(team.treasury, batch, { delegationId: given }))).toBe(
      "delegation_not_in_force",
    );
    const end = { id: given, idempotencyKey: newId() };
    expect(refusalOf(await endDelegation(office.as(delegate), end))).toBe("not_found");
    agreed(await endDelegation(office.as(reviewer), end));
    expect(refusalOf(await review(delegate, batch, { delegationId: given }))).toBe(
      "delegation_not_in_force",
    );
    const last = await lend(reviewer, delegate);
    await office.db
      .update(user)
      .set({ disabledAt: new Date() })
      .where(eq(user.id, reviewer.userId));
    expect(refusalOf(await review(delegate, batch, { delegationId: last }))).toBe("not_found");
    await expect(office.db.update(delegation).set({ reason: "另一个理由" })).rejects.toThrow(
      "Failed query",
    );
  });

  test("goes to no auditor, no administrator and nobody of another place", async () => {
    const asked = (to: Actor) => ({
      delegateId: to.userId,
      from: "2022-12-12",
      to: "2022-12-20",
      reason: "出差期间由同事代为办理",
      idempotencyKey: newId(),
    });
    const from = office.as(team.reviewer);
    for (const role of ["auditor", "administrator"] as const)
      expect(refusalOf(await delegatePost(from, asked(await office.hire(role))))).toBe(
        "delegate_without_post",
      );
    const elsewhere = await office.hire("reviewer", "450100");
    expect(refusalOf(await delegatePost(from, asked(elsewhere)))).toBe("not_found");
  });
});

describe("a turn that is handed over", () => {
  test("goes to a colleague, who is named, and does not come back", async () => {
    const batch = await submitted();
    const colleague = await office.hire("reviewer");
    const over = { ...on(batch), toUserId: colleague.userId, comment: "请熟悉该片区的同事复核" };
    agreed(await reassignBatch(office.as(team.reviewer), over));
    expect(refusalOf(await review(team.reviewer, batch))).toBe("handed_over");
    expect((await detail(colleague, batch)).events.at(-1)).toMatchObject({
      act: "reassign",
      toName: colleague.userName,
    });
    const returned = { ...on(batch), toUserId: team.reviewer.userId, comment: "请原复核人办理" };
    expect(refusalOf(await reassignBatch(office.as(colleague), returned))).toBe(
      "colleague_excluded",
    );
    expect(agreed(await review(colleague, batch)).stage).toBe("reviewed");
  });

  test("goes to nobody who prepared it", async () => {
    const batch = await submitted();
    const promoted = await office.promote(team.preparer, "reviewer");
    const over = { ...on(batch), toUserId: promoted.userId, comment: "请同事复核" };
    expect(refusalOf(await reassignBatch(office.as(team.reviewer), over))).toBe(
      "colleague_excluded",
    );
    await office.db.update(post).set({ endedAt: new Date() }).where(eq(post.id, promoted.post.id));
  });
});

describe("a held batch", () => {
  test("stands still for everybody until another person sets it free", async () => {
    const batch = await submitted();
    agreed(await review(team.reviewer, batch));
    const hold = () => ({ ...on(batch), comment: "人数有疑问，待医保部门复函" });
    agreed(await holdBatch(office.as(team.approver), hold()));
    expect(refusalOf(await approve(team.approver, batch))).toBe("batch_held");
    expect(refusalOf(await holdBatch(office.as(team.reviewer), hold()))).toBe("batch_held");
    expect(refusalOf(await releaseBatch(office.as(team.approver), hold()))).toBe(
      "segregation_same_person",
    );
    agreed(await releaseBatch(office.as(team.reviewer), hold()));
    agreed(await approve(team.approver, batch));
    agreed(await holdBatch(office.as(team.approver), hold()));
    const issue = { ...on(batch), documentNumber: "桂财社〔2022〕1号" };
    expect(refusalOf(await issueBatch(office.as(team.approver), issue))).toBe("batch_held");
  });
});

test("the verifier finds every one of these decisions allowed", async () => {
  const { reports } = await verifyStore(office.db, { library: office.library, only: ["I5", "I6"] });
  expect(reports.flatMap(({ first }) => first)).toEqual([]);
});
