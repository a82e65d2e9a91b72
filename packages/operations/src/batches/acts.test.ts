import { auditEntry, batchEvent, post } from "@daowei/db/schema";
import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyAudit } from "../verification/index.ts";
import type { Act, Actor } from "../context.ts";
import { newId } from "../identity.ts";
import {
  closeSound,
  agreed,
  draftBatch,
  hireTeam,
  openOffice,
  type Office,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { approveBatch } from "./approve.ts";
import type { ActOnBatch, BatchActed } from "./act-on-batch.ts";
import { cancelBatch } from "./cancel.ts";
import { issueBatch } from "./issue.ts";
import { recallBatch } from "./recall.ts";
import { rejectBatch } from "./reject.ts";
import { reviewBatch } from "./review.ts";
import { sendBackBatch } from "../approvals/judge-batch.ts";
import { submitBatch } from "./submit.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

interface Asked extends ActOnBatch {
  readonly comment: string;
  readonly documentNumber: string;
}
type Taken = Act<Asked, BatchActed & { readonly replayed: boolean }>;

const acts = {
  submit: { take: submitBatch, by: "preparer", before: [], to: "submitted" },
  recall: { take: recallBatch, by: "preparer", before: ["submit"], to: "prepared" },
  review: { take: reviewBatch, by: "reviewer", before: ["submit"], to: "reviewed" },
  approve: { take: approveBatch, by: "approver", before: ["submit", "review"], to: "approved" },
  send_back: { take: sendBackBatch, by: "reviewer", before: ["submit"], to: "prepared" },
  reject: { take: rejectBatch, by: "approver", before: ["submit", "review"], to: "rejected" },
  issue: {
    take: issueBatch,
    by: "approver",
    before: ["submit", "review", "approve"],
    to: "issued",
  },
  cancel: { take: cancelBatch, by: "preparer", before: [], to: "cancelled" },
} as const satisfies Record<
  string,
  { take: Taken; by: keyof Team; before: readonly string[]; to: string }
>;
type Name = keyof typeof acts;

const request = ({ id, revisionHash }: BatchActed): Asked => ({
  id,
  revisionHash,
  comment: "理由如下，请看所附的材料",
  documentNumber: "桂财社〔2022〕1号",
  idempotencyKey: newId(),
});

let next = 0;
/** A batch of one county that no other test uses, taken through the acts before. */
async function batchBefore(before: readonly Name[]): Promise<BatchActed> {
  const counties = office.library.gazetteer.countingPlaces("450000", 2022);
  const county = counties[next];
  next += 1;
  if (county === undefined) throw new Error("no county left");
  const headcountVersionId = await office.importHeadcounts({
    importer: team.preparer,
    fiscalYear: 2022,
    placeCode: "450000",
    rows: [{ placeCode: county.code, insuredClass: "resident", heads: 10n }],
  });
  let batch: BatchActed = await draftBatch(office, team, { headcountVersionId });
  for (const name of before) batch = agreed(await take(name, team[acts[name].by], batch));
  return batch;
}

const take = (name: Name, actor: Actor, batch: BatchActed) =>
  acts[name].take(office.as(actor), request(batch));

const eventsOf = (id: string, act: string) =>
  office.db
    .select()
    .from(batchEvent)
    .where(and(eq(batchEvent.batchId, id), eq(batchEvent.act, act)));

describe.each(Object.keys(acts) as Name[])("%s", (name) => {
  const { take: operation, by, before, to } = acts[name];

  test("moves the batch and writes its event and its audit line", async () => {
    const batch = await batchBefore(before);
    const done = agreed(await take(name, team[by], batch));
    expect(done).toMatchObject({ stage: to, replayed: false });
    const events = await eventsOf(batch.id, name);
    expect(events).toMatchObject([
      { to, revisionHash: batch.revisionHash, userId: team[by].userId, role: team[by].post.role },
    ]);
    const [line] = await office.db
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.objectId, batch.id))
      .orderBy(desc(auditEntry.number))
      .limit(1);
    expect(line).toMatchObject({ act: `batch.${name}`, userId: team[by].userId });
  });

  test("is refused to every other role", async () => {
    const batch = await batchBefore(before);
    const others = [...Object.values(team), await office.hire("administrator")].filter(
      (actor) => actor.post.role !== team[by].post.role,
    );
    for (const actor of others) {
      const refused = await take(name, actor, batch);
      expect(refused).toMatchObject({
        problem: { kind: "role_needed", needed: team[by].post.role },
      });
    }
    expect(await eventsOf(batch.id, name)).toEqual([]);
  });

  test("is refused where the life of a batch has no such step", async () => {
    const batch = await batchBefore([...before, name]);
    expect(refusalOf(await take(name, team[by], batch))).toBe("act_not_possible");
  });

  test("finds nothing from another place's post", async () => {
    const batch = await batchBefore(before);
    const foreign = await office.hire(team[by].post.role, "450100");
    const refused = await take(name, foreign, batch);
    const missing = await take(name, team[by], { ...batch, id: newId() });
    expect(refusalOf(refused)).toBe("not_found");
    expect(refusalOf(missing)).toBe("not_found");
  });

  test("is taken once, however often it is sent", async () => {
    const batch = await batchBefore(before);
    const asked = request(batch);
    const context = office.as(team[by]);
    const replies = await Promise.all(Array.from({ length: 10 }, () => operation(context, asked)));
    const values = replies.map(agreed);
    expect(values.filter((value) => !value.replayed)).toHaveLength(1);
    expect(new Set(values.map(({ replayed: _, ...reply }) => JSON.stringify(reply))).size).toBe(1);
    expect(await eventsOf(batch.id, name)).toHaveLength(1);
    const other = await operation(context, { ...asked, comment: "另一个理由，与前次不同" });
    expect(refusalOf(other)).toBe("idempotency_conflict");
  });

  test("is refused on a revision the person has not seen", async () => {
    const batch = await batchBefore(before);
    const stale = { ...batch, revisionHash: "0".repeat(64) };
    expect(await take(name, team[by], stale)).toMatchObject({
      problem: { kind: "revision_changed", revisionHash: batch.revisionHash },
    });
  });
});

describe("separation of duties", () => {
  test("the preparer never decides on his own work, whatever other post he is given", async () => {
    const batch = await batchBefore(["submit"]);
    const second = await office.promote(team.preparer, "reviewer");
    const wider = await office.promote(team.preparer, "reviewer", "000000");
    for (const actor of [second, wider]) {
      for (const name of ["review", "send_back"] as const)
        expect(refusalOf(await take(name, actor, batch))).toBe("segregation_same_person");
    }
    agreed(await take("review", team.reviewer, batch));
    const approver = await office.promote(team.preparer, "approver");
    expect(refusalOf(await take("approve", approver, batch))).toBe("segregation_same_person");
    agreed(await take("approve", team.approver, batch));
    expect(refusalOf(await take("issue", approver, batch))).toBe("segregation_same_person");
  });

  test("who reviewed does not approve", async () => {
    const batch = await batchBefore(["submit", "review"]);
    const both = await office.promote(team.reviewer, "approver");
    expect(await take("approve", both, batch)).toMatchObject({
      problem: { kind: "segregation_same_person", earlierAct: "review" },
    });
  });

  test("what was decided on a batch sent back is void when it comes again", async () => {
    const batch = await batchBefore(["submit", "review"]);
    const back = agreed(
      await sendBackBatch(office.as(team.approver), {
        ...request(batch),
        comment: "人数与名册不符，请核对后重报",
      }),
    );
    expect(back).toMatchObject({ stage: "prepared", revision: 2 });
    expect(back.revisionHash).not.toBe(batch.revisionHash);
    expect(refusalOf(await take("submit", team.preparer, batch))).toBe("revision_changed");
    const again = agreed(await take("submit", team.preparer, back));
    expect(refusalOf(await take("approve", team.approver, again))).toBe("act_not_possible");
  });

  test("a post that has ended decides nothing, also when it ends while the page is open", async () => {
    const batch = await batchBefore(["submit"]);
    const leaver = await office.hire("reviewer");
    const context = office.as(leaver);
    await office.db.update(post).set({ endedAt: new Date() }).where(eq(post.id, leaver.post.id));
    expect(refusalOf(await reviewBatch(context, request(batch)))).toBe("post_not_held");
  });
});

describe("at the same instant", () => {
  test("of many reviewers exactly one decides", async () => {
    const batch = await batchBefore(["submit"]);
    const reviewers = await Promise.all(Array.from({ length: 6 }, () => office.hire("reviewer")));
    const results = await Promise.all(reviewers.map((actor) => take("review", actor, batch)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await eventsOf(batch.id, "review")).toHaveLength(1);
  });

  test("review against recall has one winner, and nobody decides on a recalled batch", async () => {
    for (let round = 0; round < 10; round += 1) {
      const batch = await batchBefore(["submit"]);
      const [reviewed, recalled] = await Promise.all([
        take("review", team.reviewer, batch),
        take("recall", team.preparer, batch),
      ]);
      expect([reviewed.ok, recalled.ok].filter(Boolean)).toHaveLength(1);
    }
  });

  test("approve against send back has one winner", async () => {
    const other = await office.hire("approver");
    for (let round = 0; round < 5; round += 1) {
      const batch = await batchBefore(["submit", "review"]);
      const [approved, sentBack] = await Promise.all([
        take("approve", team.approver, batch),
        take("send_back", other, batch),
      ]);
      expect([approved.ok, sentBack.ok].filter(Boolean)).toHaveLength(1);
    }
  });

  test("the audit chain neither forks nor breaks", async () => {
    expect(await verifyAudit(office.db)).toEqual([]);
  });
});
