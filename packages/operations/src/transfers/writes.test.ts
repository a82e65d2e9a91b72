import { auditEntry, transfer } from "@daowei/db/schema";
import { asc, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBatch } from "../batches/create.ts";
import type { Actor, Calling } from "../context.ts";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import type { Result } from "@daowei/domain/result";
import {
  closeSound,
  agreed,
  draftBatch,
  hireTeam,
  issueDraft,
  openOffice,
  type Office,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { confirmArrival } from "./confirm-arrival.ts";
import { confirmArrivals } from "./confirm-arrivals.ts";
import { recordSent } from "./record-sent.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

interface Subject {
  readonly headcountVersionId: string;
  readonly batchId: string;
  readonly transferId: string;
  readonly key: string;
  /** Changes the body without changing what it is about. */
  readonly word: string;
}
type Reply = Promise<Result<{ readonly replayed: boolean }, Problem>>;

const writes = {
  create: {
    by: "preparer",
    stage: "none",
    run: (context: Calling, { headcountVersionId, key, word }: Subject): Reply =>
      createBatch(context, {
        policyId: "gx-2022",
        fiscalYear: 2022,
        headcountVersionId,
        placeCode: "450000",
        title: `批次 ${word}`,
        kind: "regular",
        idempotencyKey: key,
      }),
  },
  recordSent: {
    by: "treasury",
    stage: "issued",
    run: (context: Calling, { batchId, key, word }: Subject): Reply =>
      recordSent(context, {
        batchId,
        sentOn: "2022-12-12",
        voucherNumber: `V-${word}`,
        idempotencyKey: key,
      }),
  },
  confirmArrival: {
    by: "accountant",
    stage: "sent",
    run: (context: Calling, { transferId, key, word }: Subject): Reply =>
      confirmArrival(context, {
        transferId,
        amountFen: "1",
        arrivedOn: "2022-12-12",
        voucherNumber: `V-${word}`,
        idempotencyKey: key,
      }),
  },
  confirmArrivals: {
    by: "accountant",
    stage: "sent",
    run: (context: Calling, { transferId, key, word }: Subject): Reply =>
      confirmArrivals(context, {
        transferIds: [transferId],
        arrivedOn: "2022-12-12",
        voucherNumber: `V-${word}`,
        idempotencyKey: key,
      }),
  },
} as const satisfies Record<
  string,
  { by: keyof Team; stage: string; run: (context: Calling, subject: Subject) => Reply }
>;

let next = 0;
async function subjectAt(stage: "none" | "issued" | "sent"): Promise<Subject> {
  const county = office.library.gazetteer.countingPlaces("450000", 2022)[next];
  next += 1;
  if (county === undefined) throw new Error("no county left");
  const headcountVersionId = await office.importHeadcounts({
    importer: team.preparer,
    fiscalYear: 2022,
    placeCode: "450000",
    rows: [{ placeCode: county.code, insuredClass: "resident", heads: 10n }],
  });
  const known = { headcountVersionId, key: newId(), word: "1" };
  if (stage === "none") return { ...known, batchId: newId(), transferId: newId() };
  const draft = await draftBatch(office, team, { headcountVersionId });
  await issueDraft(office, team, draft);
  const [first] = await office.db
    .select()
    .from(transfer)
    .where(eq(transfer.batchId, draft.id))
    .orderBy(asc(transfer.ordinal));
  const subject = { ...known, batchId: draft.id, transferId: String(first?.id) };
  if (stage === "sent")
    agreed(await writes.recordSent.run(office.as(team.treasury), { ...subject, key: newId() }));
  return subject;
}

const newestLine = async () => {
  const [line] = await office.db
    .select()
    .from(auditEntry)
    .orderBy(desc(auditEntry.number))
    .limit(1);
  return line;
};

describe.each(Object.keys(writes) as (keyof typeof writes)[])("%s", (name) => {
  const { by, stage, run } = writes[name];

  test("writes its line into the audit, signed by the person and the post", async () => {
    const actor = team[by];
    agreed(await run(office.as(actor), await subjectAt(stage)));
    expect(await newestLine()).toMatchObject({
      userId: actor.userId,
      postId: actor.post.id,
      role: actor.post.role,
      objectKind: "batch",
    });
  });

  test("is refused to every other role, and leaves no line", async () => {
    const subject = await subjectAt(stage);
    const before = await office.db.$count(auditEntry);
    const others: Actor[] = Object.values(team).filter(
      (actor) => actor.post.role !== team[by].post.role,
    );
    for (const actor of others)
      expect(refusalOf(await run(office.as(actor), subject))).toBe("role_needed");
    expect(await office.db.$count(auditEntry)).toBe(before);
  });

  test("has one effect however often it is sent, and refuses the key with another body", async () => {
    const subject = await subjectAt(stage);
    const before = await office.db.$count(auditEntry);
    const context = office.as(team[by]);
    const replies = await Promise.all(Array.from({ length: 8 }, () => run(context, subject)));
    expect(replies.map(agreed).filter((reply) => !reply.replayed)).toHaveLength(1);
    expect(await office.db.$count(auditEntry)).toBe(before + 1);
    expect(refusalOf(await run(context, { ...subject, word: "2" }))).toBe("idempotency_conflict");
  });
});

test("nothing is sent before it is issued, nor confirmed before it is sent", async () => {
  const headcountVersionId = (await subjectAt("none")).headcountVersionId;
  const draft = await draftBatch(office, team, { headcountVersionId });
  const [first] = await office.db.select().from(transfer).where(eq(transfer.batchId, draft.id));
  const ids = { batchId: draft.id, transferId: String(first?.id), headcountVersionId };
  const subject = () => ({ ...ids, key: newId(), word: "1" });
  const sent = await writes.recordSent.run(office.as(team.treasury), subject());
  expect(sent).toMatchObject({ problem: { kind: "act_not_possible", stage: "prepared" } });
  const arrived = await writes.confirmArrival.run(office.as(team.accountant), subject());
  expect(arrived).toMatchObject({ problem: { kind: "act_not_possible", stage: "prepared" } });
});
