import { batch, decision, transfer, transferEvent } from "@daowei/db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { BatchActed } from "../batches/act-on-batch.ts";
import {
  approveBatch,
  recallBatch,
  rejectBatch,
  reviewBatch,
  submitBatch,
} from "../batches/index.ts";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import {
  adoptPolicy,
  agreed,
  copyDrafts,
  draftBatch,
  hireTeam,
  type Office,
  openOffice,
  policyOf,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { verifyAudit } from "../verification/index.ts";
import { holdBatch } from "./hold.ts";
import { reassignBatch } from "./reassign.ts";

/** Few in the common run; DAOWEI_RACE_ROUNDS=300 for the whole. */
const rounds = Number(process.env["DAOWEI_RACE_ROUNDS"] ?? "12");
// A test that ran out of time would go on beside the next one, in the same office.
vi.setConfig({ testTimeout: 60_000 + rounds * 5_000 });
const because = "人数与名册不符，请核对后重报";

let office: Office;
let team: Team;
let model: BatchActed;
let reviewers: readonly Actor[];
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  model = await draftBatch(office, team);
  reviewers = [team.reviewer, await office.hire("reviewer"), await office.hire("reviewer")];
});
afterAll(() => office.close());

const on = ({ id, revisionHash }: BatchActed) => ({ id, revisionHash, idempotencyKey: newId() });
const as = (actor: Actor) => office.as(actor);

async function submittedBatches(): Promise<BatchActed[]> {
  const drafts = await copyDrafts(office, team, { count: rounds, model });
  for (const draft of drafts) agreed(await submitBatch(as(team.preparer), on(draft)));
  return drafts;
}

async function reviewedBatches(): Promise<BatchActed[]> {
  const batches = await submittedBatches();
  for (const one of batches) agreed(await reviewBatch(as(team.reviewer), on(one)));
  return batches;
}

/** Where the batch and all of its transfers are, with what was agreed. */
async function endOf({ id }: BatchActed) {
  const [row] = await office.db.select().from(batch).where(eq(batch.id, id));
  const transfers = await office.db.select().from(transfer).where(eq(transfer.batchId, id));
  const decisions = await office.db.select().from(decision).where(eq(decision.batchId, id));
  return {
    stage: row?.stage,
    transferStages: [...new Set(transfers.map((one) => one.stage))],
    agreements: decisions.filter(({ verdict }) => verdict === "agree"),
    verdicts: decisions.map(({ verdict }) => verdict),
  };
}

const succeeded = (results: readonly { readonly ok: boolean }[]) =>
  results.filter(({ ok }) => ok).length;

describe("several who agree at the same instant", () => {
  test("two of two: both count, the batch goes on once, and none is stuck", async () => {
    await adoptPolicy(office, policyOf([{ people: 2 }, { role: "approver" }]));
    for (const one of await submittedBatches()) {
      const both = reviewers.slice(0, 2);
      const results = await Promise.all(both.map((actor) => reviewBatch(as(actor), on(one))));
      expect(results.map(refusalOf)).toEqual([undefined, undefined]);
      const { stage, transferStages, agreements } = await endOf(one);
      expect([stage, transferStages, agreements.length]).toEqual(["reviewed", ["reviewed"], 2]);
    }
  });

  test("two of three: two count, the third is refused, and the batch goes on once", async () => {
    for (const one of await submittedBatches()) {
      const results = await Promise.all(reviewers.map((actor) => reviewBatch(as(actor), on(one))));
      expect(succeeded(results)).toBe(2);
      expect(results.map(refusalOf).filter((kind) => kind !== undefined)).toEqual([
        "act_not_possible",
      ]);
      const { stage, transferStages, agreements } = await endOf(one);
      expect([stage, transferStages, agreements.length]).toEqual(["reviewed", ["reviewed"], 2]);
      expect(new Set(agreements.map(({ userId }) => userId)).size).toBe(2);
    }
    await adoptPolicy(office, policyOf([{}, { role: "approver" }]));
  });

  test("fifty identical calls have one effect and one answer", async () => {
    for (const one of (await submittedBatches()).slice(0, Math.max(3, rounds / 10))) {
      const asked = on(one);
      const context = as(team.reviewer);
      const replies = await Promise.all(
        Array.from({ length: 50 }, () => reviewBatch(context, asked)),
      );
      const values = replies.map(agreed);
      expect(values.filter(({ replayed }) => !replayed)).toHaveLength(1);
      expect((await endOf(one)).agreements).toHaveLength(1);
    }
  });

  test("fifty calls with keys of their own have one effect", async () => {
    for (const one of (await submittedBatches()).slice(0, Math.max(3, rounds / 10))) {
      const results = await Promise.all(
        Array.from({ length: 50 }, () => reviewBatch(as(team.reviewer), on(one))),
      );
      expect(succeeded(results)).toBe(1);
      expect((await endOf(one)).agreements).toHaveLength(1);
    }
  });
});

describe("one who agrees against", () => {
  const oneWins = async (
    one: BatchActed,
    taken: readonly [Promise<{ readonly ok: boolean }>, Promise<{ readonly ok: boolean }>],
  ) => {
    const results = await Promise.all(taken);
    expect(succeeded(results)).toBe(1);
    const end = await endOf(one);
    expect(end.transferStages).toEqual([end.stage]);
    return end;
  };

  test("one who rejects: one verdict stands", async () => {
    const other = await office.hire("approver");
    for (const one of await reviewedBatches()) {
      const { stage, verdicts } = await oneWins(one, [
        approveBatch(as(team.approver), on(one)),
        rejectBatch(as(other), { ...on(one), comment: because }),
      ]);
      const rejected = stage === "rejected";
      expect(verdicts.toSorted()).toEqual(rejected ? ["agree", "reject"] : ["agree", "agree"]);
    }
  });

  test("a recall: what is recalled carries no judgment, what is judged is not recalled", async () => {
    for (const one of await submittedBatches()) {
      const { stage, agreements } = await oneWins(one, [
        reviewBatch(as(team.reviewer), on(one)),
        recallBatch(as(team.preparer), on(one)),
      ]);
      expect(agreements).toHaveLength(stage === "reviewed" ? 1 : 0);
    }
  });

  test("a recall and a new submission: nobody agrees to a revision he has not seen", async () => {
    for (const one of await submittedBatches()) {
      const resubmit = async () => {
        const back = await recallBatch(as(team.preparer), on(one));
        return back.ok ? submitBatch(as(team.preparer), on(back.value)) : back;
      };
      const [reviewed, again] = await Promise.all([
        reviewBatch(as(team.reviewer), on(one)),
        resubmit(),
      ]);
      expect([reviewed.ok, again.ok].filter(Boolean)).toHaveLength(1);
      const { agreements } = await endOf(one);
      for (const { revisionHash } of agreements) expect(revisionHash).toBe(one.revisionHash);
    }
  });

  test("a hold: what is held is not agreed to afterwards", async () => {
    const other = await office.hire("approver");
    for (const one of await reviewedBatches()) {
      const [approved, held] = await Promise.all([
        approveBatch(as(team.approver), on(one)),
        holdBatch(as(other), { ...on(one), comment: because }),
      ]);
      expect(held.ok).toBe(true);
      expect((await endOf(one)).stage).toBe(approved.ok ? "approved" : "reviewed");
    }
  });

  test("his own handing over: he does one of the two", async () => {
    const [first, second] = reviewers;
    if (first === undefined || second === undefined) throw new Error("two reviewers are needed");
    for (const one of await submittedBatches()) {
      const { stage } = await oneWins(one, [
        reviewBatch(as(first), on(one)),
        reassignBatch(as(first), { ...on(one), toUserId: second.userId, comment: "请同事复核" }),
      ]);
      if (stage === "submitted") agreed(await reviewBatch(as(second), on(one)));
      expect((await endOf(one)).stage).toBe("reviewed");
    }
  });
});

test("after all races the audit chain is whole, and every transfer's events run without a gap", async () => {
  expect(await verifyAudit(office.db)).toEqual([]);
  const reviewed = await office.db
    .select({ seq: transferEvent.seq, lastSeq: transfer.lastSeq })
    .from(transferEvent)
    .innerJoin(transfer, eq(transfer.id, transferEvent.transferId))
    .where(and(inArray(transfer.stage, ["reviewed", "approved"]), eq(transferEvent.seq, 2)));
  expect(reviewed.length).toBeGreaterThan(0);
});
