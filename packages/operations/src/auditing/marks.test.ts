import { createHash } from "node:crypto";
import { closeDatabase, openDatabase } from "@daowei/db";
import { auditMark, batch, transfer } from "@daowei/db/schema";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getBatch } from "../batches/get.ts";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import {
  agreed,
  closeSound,
  draftBatch,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { verifyStore } from "../verification/index.ts";
import { listAudit } from "./list.ts";
import { listMarks } from "./list-marks.ts";
import { type MarkedKind, markForAudit } from "./mark.ts";
import { sampleAudit } from "./sample.ts";

let office: Office;
let team: Team;
let auditor: Actor;
let ofCity: Actor;
let batchId: string;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  auditor = await office.hire("auditor");
  ofCity = await office.hire("auditor", "450100");
  const draft = await draftBatch(office, team);
  await issueDraft(office, team, draft);
  batchId = draft.id;
});
afterAll(() => closeSound(office));

const text = "复核与审批相隔不到一分钟，请说明";
const mark = (actor: Actor, objectKind: MarkedKind, objectId: string) =>
  markForAudit(office.as(actor), { objectKind, objectId, text, idempotencyKey: newId() });
const marksSeenBy = async (actor: Actor, objectId: string) =>
  agreed(await listMarks(office.as(actor), { objectId })).items.map((one) => one.text);
const lastEntry = async () => {
  const { items } = agreed(await listAudit(office.as(auditor), { limit: 1 }));
  return String(items[0]?.seq);
};

test("an auditor marks entries and documents; auditors and approvers of the place read it, and nobody else", async () => {
  const [one] = await office.db.select().from(transfer).where(eq(transfer.batchId, batchId));
  const objects = [
    ["audit_entry", await lastEntry()],
    ["batch", batchId],
    ["transfer", String(one?.id)],
  ] as const;
  for (const [kind, id] of objects) {
    agreed(await mark(auditor, kind, id));
    expect(await marksSeenBy(auditor, id)).toEqual([text]);
    expect(await marksSeenBy(team.approver, id)).toEqual([text]);
  }
  const others = [team.preparer, team.reviewer, team.treasury, await office.hire("administrator")];
  for (const actor of others) {
    expect(refusalOf(await listMarks(office.as(actor), {}))).toBe("one_of_roles_needed");
    expect(refusalOf(await mark(actor, "batch", batchId))).toBe("role_needed");
  }
});

test("what is not there, or of another place, is not marked; what came from above is marked at one's own place", async () => {
  for (const id of ["0", "999999999", newId(), "' or true"])
    expect(refusalOf(await mark(auditor, "audit_entry", id))).toBe("not_found");
  const elsewhere = await office.hire("auditor", "460000");
  expect(refusalOf(await mark(elsewhere, "batch", batchId))).toBe("not_found");
  const { items } = agreed(await listAudit(office.as(ofCity), { limit: 50 }));
  const above = items.find(({ objectPlaceCode }) => objectPlaceCode === "450000");
  const { markId } = agreed(await mark(ofCity, "audit_entry", String(above?.seq)));
  const [kept] = await office.db.select().from(auditMark).where(eq(auditMark.id, markId));
  expect(kept?.placeCode).toBe("450100");
  expect(await marksSeenBy(elsewhere, String(above?.seq))).toEqual([]);
});

test("the record binds a mark's words without saying them, and administrators do not see that there is one", async () => {
  agreed(await mark(auditor, "batch", batchId));
  const [first] = agreed(await listAudit(office.as(auditor), { limit: 1 })).items;
  expect(first).toMatchObject({ act: "audit.mark", objectKind: "audit_mark" });
  const administrator = await office.hire("administrator");
  const seen = agreed(await listAudit(office.as(administrator), { limit: 200 })).items;
  expect(seen.map(({ act }) => act)).not.toContain("audit.mark");
  const { rows } = await office.db.execute(sql`select payload from audit_entry`);
  expect(JSON.stringify(rows)).not.toContain(text);
});

test("a mark is never changed, and one that was is found", async () => {
  const { markId } = agreed(await mark(auditor, "batch", batchId));
  const own = eq(auditMark.id, markId);
  await expect(office.db.update(auditMark).set({ text: "无" }).where(own)).rejects.toThrow(
    /audit_mark/,
  );
  const superuser = openDatabase({ url: office.database.superuserUrl, max: 1 });
  await superuser.execute(sql`set session_replication_role = replica`);
  const change = (changed: string) => superuser.update(auditMark).set({ text: changed }).where(own);
  await change("没有疑点");
  const { reports } = await verifyStore(office.db, { library: office.library, only: ["I4"] });
  expect(reports.flatMap(({ first }) => first)).toMatchObject([
    { rule: "mark_is_as_it_was_made", id: markId },
  ]);
  await change(text);
  await closeDatabase(superuser);
});

test("a sample is the smallest hashes of seed and number, the same for everybody who has the seed", async () => {
  const drawn = agreed(await sampleAudit(office.as(auditor), { size: 5 }));
  expect(drawn.seed).toMatch(/^[0-9a-f]{16}$/u);
  const all = agreed(await listAudit(office.as(auditor), { limit: 200 })).items;
  const older = all.filter(({ seq }) => BigInt(seq) <= BigInt(drawn.upTo));
  expect(drawn.population).toBe(older.length);
  const lot = (seq: string) => createHash("sha256").update(`${drawn.seed} ${seq}`).digest("hex");
  const byHand = older.map(({ seq }) => seq).toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1));
  expect(drawn.items.map(({ seq }) => seq)).toEqual(byHand.slice(0, 5));
  agreed(await mark(auditor, "batch", batchId));
  const { seed, upTo } = drawn;
  const again = agreed(await sampleAudit(office.as(auditor), { size: 5, seed, upTo }));
  expect(again).toEqual(drawn);
  const ofOne = agreed(
    await sampleAudit(office.as(auditor), { size: 200, seed, person: team.approver.userName }),
  );
  expect(new Set(ofOne.items.map(({ by }) => by))).toEqual(new Set([team.approver.userName]));
});

test("an issued batch says where the chain stood when it was signed off", async () => {
  const issued = agreed(await getBatch(office.as(team.preparer), { id: batchId }));
  const log = agreed(await listAudit(office.as(auditor), { limit: 200 })).items;
  const entry = log.find(({ act, objectId }) => act === "batch.issue" && objectId === batchId);
  expect(issued.signOff).toMatchObject({ number: entry?.seq, hash: entry?.hash });
  const draft = await draftBatch(office, team, {
    headcountVersionId: await office.importHeadcounts({
      importer: team.preparer,
      fiscalYear: 2022,
      placeCode: "450000",
      rows: [{ placeCode: "451022", insuredClass: "resident", heads: 10n }],
    }),
  });
  expect(agreed(await getBatch(office.as(team.preparer), { id: draft.id })).signOff).toBeNull();
  expect(await office.db.$count(batch)).toBe(2);
});
