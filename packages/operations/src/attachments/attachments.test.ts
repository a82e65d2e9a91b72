import { Buffer } from "node:buffer";
import type { AttachmentKind } from "@daowei/domain/approvals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approveBatch } from "../batches/approve.ts";
import { recallBatch } from "../batches/recall.ts";
import { reviewBatch } from "../batches/review.ts";
import { submitBatch } from "../batches/submit.ts";
import type { Actor } from "../context.ts";
import { zipOf } from "../evidence/zip.ts";
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
import { addAttachment, listAttachments, readAttachment, removeAttachment } from "./index.ts";

let office: Office;
let team: Team;
const counties: string[] = [];
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  const known = office.library.gazetteer.under("450000", 2022);
  counties.push(...known.flatMap(({ level, code }) => (level === "county" ? [code] : [])));
}, 120_000);
afterAll(() => closeSound(office));

function draft() {
  const county = counties.pop();
  if (county === undefined) throw new Error("no county left");
  return draftOfCounty(office, team, county);
}

const pdf = (text = "") => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);

interface Paper {
  readonly kind?: AttachmentKind;
  readonly fileName?: string;
  readonly bytes?: Buffer;
  readonly idempotencyKey?: string;
}

function attach(batchId: string, paper: Paper = {}, actor: Actor = team.preparer) {
  const { kind = "application_letter", fileName = "申请函.pdf", bytes = pdf() } = paper;
  const { idempotencyKey = newId() } = paper;
  const contentBase64 = bytes.toString("base64");
  return addAttachment(office.as(actor), {
    batchId,
    kind,
    fileName,
    contentBase64,
    idempotencyKey,
  });
}

const on = (batch: { readonly id: string; readonly revisionHash: string }) => ({
  id: batch.id,
  revisionHash: batch.revisionHash,
  idempotencyKey: newId(),
});

test("what is attached is there for those above the batch, byte for byte, and the revision's hash is another", async () => {
  const { id, revisionHash } = await draft();
  const added = agreed(await attach(id));
  expect(added.revisionHash).not.toBe(revisionHash);
  const list = agreed(await listAttachments(office.as(team.reviewer), { batchId: id }));
  expect(list.attachments).toMatchObject([{ fileName: "申请函.pdf", byteCount: pdf().length }]);
  const file = agreed(await readAttachment(office.as(team.reviewer), { id: added.attachmentId }));
  expect(file.content).toEqual(pdf());
  expect(file.mediaType).toBe("application/pdf");
});

test("to whom another place or a place below belongs, an attachment does not exist", async () => {
  const { id } = await draft();
  const { attachmentId } = agreed(await attach(id));
  for (const place of ["460000", "450100"]) {
    const foreign = await office.hire("preparer", place);
    const asked = { id: attachmentId };
    const read = await readAttachment(office.as(foreign), asked);
    expect(read).toEqual(await readAttachment(office.as(foreign), { ...asked }));
    expect(refusalOf(read)).toBe("not_found");
    expect(refusalOf(await listAttachments(office.as(foreign), { batchId: id }))).toBe("not_found");
    expect(refusalOf(await attach(id, {}, foreign))).toBe("not_found");
  }
});

test("a page from before an attachment came decides on nothing", async () => {
  const before = await draft();
  const after = agreed(await attach(before.id));
  const { preparer } = team;
  expect(refusalOf(await submitBatch(office.as(preparer), on(before)))).toBe("revision_changed");
  agreed(await submitBatch(office.as(preparer), on(after)));
});

test("after submission nothing is added and nothing taken out; what was signed keeps its list", async () => {
  const { id } = await draft();
  const seen = agreed(await attach(id));
  const { attachmentId } = seen;
  agreed(await submitBatch(office.as(team.preparer), on(seen)));
  const other = { fileName: "测算表.pdf", bytes: pdf("later") };
  expect(refusalOf(await attach(id, other))).toBe("act_not_possible");
  const taken = { batchId: id, attachmentId, idempotencyKey: newId() };
  expect(refusalOf(await removeAttachment(office.as(team.preparer), taken))).toBe(
    "act_not_possible",
  );
  const recalled = agreed(await recallBatch(office.as(team.preparer), on(seen)));
  expect(recalled.revision).toBe(2);
  agreed(await removeAttachment(office.as(team.preparer), { ...taken, idempotencyKey: newId() }));
  const again = agreed(await attach(id, other));
  agreed(await submitBatch(office.as(team.preparer), on(again)));
  agreed(await reviewBatch(office.as(team.reviewer), on(again)));
  agreed(await approveBatch(office.as(team.approver), on(again)));
  const { attachments } = agreed(await listAttachments(office.as(team.approver), { batchId: id }));
  expect(attachments.map(({ fileName, removedAt }) => [fileName, removedAt !== null])).toEqual([
    ["申请函.pdf", true],
    ["测算表.pdf", false],
  ]);
});

test("what is taken out cannot be taken out twice, and its hash leaves the list as it was", async () => {
  const made = await draft();
  const { attachmentId } = agreed(await attach(made.id));
  const asked = () => ({ batchId: made.id, attachmentId, idempotencyKey: newId() });
  const removed = agreed(await removeAttachment(office.as(team.preparer), asked()));
  expect(removed.revisionHash).toBe(made.revisionHash);
  expect(refusalOf(await removeAttachment(office.as(team.preparer), asked()))).toBe("not_found");
});

test("the same upload again is one attachment; another file under its key is refused, and so is the same file twice", async () => {
  const { id } = await draft();
  const idempotencyKey = newId();
  const first = agreed(await attach(id, { idempotencyKey }));
  const again = agreed(await attach(id, { idempotencyKey }));
  expect(again).toEqual({ ...first, replayed: true });
  const other = await attach(id, { idempotencyKey, bytes: pdf("other") });
  expect(refusalOf(other)).toBe("idempotency_conflict");
  expect(refusalOf(await attach(id, { fileName: "又一份.pdf" }))).toBe("attached_already");
});

test("whoever attached something does not judge the batch, in whatever post", async () => {
  const { id } = await draft();
  const colleague = await office.hire("preparer");
  const seen = agreed(await attach(id, {}, colleague));
  agreed(await submitBatch(office.as(team.preparer), on(seen)));
  const reviewing = await office.promote(colleague, "reviewer");
  expect(refusalOf(await reviewBatch(office.as(reviewing), on(seen)))).toBe(
    "segregation_same_person",
  );
});

const zip = (path: string) => zipOf([{ path, bytes: Buffer.from("<x/>") }]);
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
const taken: readonly (readonly [string, Buffer])[] = [
  ["图.png", png],
  ["图.JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])],
  ["表.xlsx", zip("xl/workbook.xml")],
  ["函.docx", zip("word/document.xml")],
  ["函.ofd", zip("OFD.xml")],
];

test.each(taken)("%s is taken", async (fileName, bytes) => {
  const { id } = await draft();
  expect(refusalOf(await attach(id, { fileName, bytes }))).toBeUndefined();
});

const refused: readonly (readonly [string, string, Buffer, string])[] = [
  ["a program", "申请函.pdf", Buffer.from("MZ\u0090\u0000"), "attachment_not_readable"],
  ["a web page", "申请函.pdf", Buffer.from("<html>%PDF-1.7"), "attachment_not_readable"],
  ["an archive of anything", "表.xlsx", zip("a.exe"), "attachment_not_readable"],
  ["a torn archive", "表.xlsx", zip("xl/workbook.xml").subarray(0, 60), "attachment_not_readable"],
  ["nothing", "申请函.pdf", Buffer.alloc(0), "attachment_not_readable"],
  ["a picture by another name", "图.pdf", png, "attachment_named_otherwise"],
  ["a PDF that would be run", "函.hta", pdf(), "attachment_named_otherwise"],
  ["eleven megabytes", "函.pdf", pdf("x".repeat(11 * 1024 * 1024)), "attachment_too_large"],
];

test.each(refused)("%s is refused", async (_, fileName, bytes, kind) => {
  const { id } = await draft();
  expect(refusalOf(await attach(id, { fileName, bytes }))).toBe(kind);
  expect(
    agreed(await listAttachments(office.as(team.preparer), { batchId: id })).attachments,
  ).toEqual([]);
});

test("a batch has twenty and not a twenty-first; what was taken out makes room again", async () => {
  const { id } = await draft();
  const ids: string[] = [];
  for (let index = 0; index < 20; index += 1) {
    const paper = { fileName: `${index}.pdf`, bytes: pdf(String(index)) };
    ids.push(agreed(await attach(id, paper)).attachmentId);
  }
  const next = { fileName: "20.pdf", bytes: pdf("20") };
  expect(refusalOf(await attach(id, next))).toBe("too_many_attachments");
  const [first = ""] = ids;
  const out = { batchId: id, attachmentId: first, idempotencyKey: newId() };
  agreed(await removeAttachment(office.as(team.preparer), out));
  agreed(await attach(id, next));
});

test("ten are added at once, and each of them is there", async () => {
  const { id } = await draft();
  const papers = Array.from({ length: 10 }, (_, index) => ({
    fileName: `${index}.pdf`,
    bytes: pdf(String(index)),
  }));
  const done = await Promise.all(papers.map((paper) => attach(id, paper)));
  expect(done.every(({ ok }) => ok)).toBe(true);
  const { attachments } = agreed(await listAttachments(office.as(team.preparer), { batchId: id }));
  expect(attachments.length).toBe(10);
});

test("an office that wants papers with a kind of batch gets none submitted without them; what was on its way goes on", async () => {
  const own = await openOffice();
  const people = await hireTeam(own);
  const before = await draftOfCounty(own, people, "450102");
  agreed(await submitBatch(own.as(people.preparer), on(before)));
  const wanted = { regular: ["application_letter", "headcount_confirmation"] } as const;
  await adoptPolicy(own, {
    ...policyOf([{ role: "reviewer" }, { role: "approver" }]),
    requiredAttachments: { regular: [...wanted.regular] },
  });
  agreed(await reviewBatch(own.as(people.reviewer), on(before)));
  const made = await draftOfCounty(own, people, "450103");
  const submitted = await submitBatch(own.as(people.preparer), on(made));
  expect(submitted).toEqual({
    ok: false,
    problem: { kind: "attachments_missing", missing: wanted.regular },
  });
  let last = { ...made };
  for (const kind of wanted.regular) {
    const asked = { batchId: made.id, kind, fileName: `${kind}.pdf`, idempotencyKey: newId() };
    const contentBase64 = pdf(kind).toString("base64");
    last = agreed(await addAttachment(own.as(people.preparer), { ...asked, contentBase64 }));
  }
  agreed(await submitBatch(own.as(people.preparer), on(last)));
  await closeSound(own);
}, 120_000);
