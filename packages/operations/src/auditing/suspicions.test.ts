import { afterAll, beforeAll, expect, test } from "vitest";
import { sendBackBatch } from "../approvals/judge-batch.ts";
import type { BatchActed } from "../batches/act-on-batch.ts";
import { approveBatch } from "../batches/approve.ts";
import { reviewBatch } from "../batches/review.ts";
import { submitBatch } from "../batches/submit.ts";
import { recordSent } from "../transfers/record-sent.ts";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import {
  agreed,
  closeSound,
  draftBatch,
  draftOfCounty,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { listAudit } from "./list.ts";
import { listSuspicions } from "./suspicions.ts";

let office: Office;
let team: Team;
let auditor: Actor;
beforeAll(async () => {
  office = await openOffice("2022-12-12T02:00:00Z");
  team = await hireTeam(office);
  auditor = await office.hire("auditor");
});
afterAll(() => closeSound(office));

const year = { from: "2022-01-01", to: "2022-12-31" };
const found = async (period = year) => agreed(await listSuspicions(office.as(auditor), period));

test("a batch that came back twice is listed with those who sent it back, within the period and the place alone", async () => {
  const draft = await draftBatch(office, team);
  let at = draft;
  for (let n = 0; n < 2; n += 1) {
    at = agreed(
      await submitBatch(office.as(team.preparer), {
        id: draft.id,
        revisionHash: at.revisionHash,
        idempotencyKey: newId(),
      }),
    );
    at = agreed(
      await sendBackBatch(office.as(team.reviewer), {
        id: draft.id,
        revisionHash: at.revisionHash,
        comment: "人数与确认表不符，请核对后再报",
        idempotencyKey: newId(),
      }),
    );
  }
  const { items } = await found();
  expect(items.filter(({ kind }) => kind === "repeated_return")).toMatchObject([
    { objectKind: "batch", objectId: draft.id, by: team.reviewer.userName, times: 2 },
  ]);
  expect((await found({ from: "2022-01-01", to: "2022-12-01" })).items).toEqual([]);
  const elsewhere = await office.hire("auditor", "460000");
  expect(agreed(await listSuspicions(office.as(elsewhere), year)).items).toEqual([]);
});

test("who sent a batch back as a reviewer and agreed to it later, promoted to approver, is listed with both roles", async () => {
  const promoted = await office.hire("reviewer");
  const draft = await draftOfCounty(office, team, "450804");
  const seen = ({ revisionHash }: Pick<BatchActed, "revisionHash">) => ({
    id: draft.id,
    revisionHash,
    idempotencyKey: newId(),
  });
  const submitted = agreed(await submitBatch(office.as(team.preparer), seen(draft)));
  const comment = "人数与确认表不符，请核对后再报";
  const back = { ...seen(submitted), comment };
  const returned = agreed(await sendBackBatch(office.as(promoted), back));
  const again = agreed(await submitBatch(office.as(team.preparer), seen(returned)));
  const reviewed = agreed(await reviewBatch(office.as(team.reviewer), seen(again)));
  const approver = await office.promote(promoted, "approver");
  agreed(await approveBatch(office.as(approver), seen(reviewed)));
  const { items } = await found();
  expect(items.filter(({ kind }) => kind === "same_person")).toMatchObject([
    {
      objectKind: "batch",
      objectId: draft.id,
      by: promoted.userName,
      roles: ["reviewer", "approver"],
    },
  ]);
});

test("who looks after no record is refused what stands out, and reads of the record what he did himself", async () => {
  expect(refusalOf(await listSuspicions(office.as(team.preparer), year))).toBe("role_needed");
  const own = agreed(await listAudit(office.as(team.preparer), { limit: 100 })).items;
  expect(own.length).toBeGreaterThan(0);
  expect(new Set(own.map(({ by }) => by))).toEqual(new Set([team.preparer.userName]));
  const all = agreed(await listAudit(office.as(team.approver), { limit: 100 })).items;
  expect(new Set(all.map(({ by }) => by))).toContain(team.reviewer.userName);
});

test("an entry says from where it was asked, and one that was not asked over the network says nothing", async () => {
  const draft = await draftBatch(office, team, {
    headcountVersionId: await office.importHeadcounts({
      importer: team.preparer,
      fiscalYear: 2022,
      placeCode: "450000",
      rows: [{ placeCode: "451022", insuredClass: "resident", heads: 10n }],
    }),
  });
  agreed(
    await submitBatch(
      { ...office.as(team.preparer), address: "10.1.2.3" },
      { id: draft.id, revisionHash: draft.revisionHash, idempotencyKey: newId() },
    ),
  );
  const [submitted, created] = agreed(
    await listAudit(office.as(team.preparer), { limit: 2 }),
  ).items;
  expect(submitted).toMatchObject({ act: "batch.submit", address: "10.1.2.3", via: "session" });
  expect(created).toMatchObject({ address: null });
});

test("money recorded on a Sunday, days after the date it names, stands out twice, once for all of its transfers", async () => {
  const draft = await draftOfCounty(office, team, "450802");
  await issueDraft(office, team, draft);
  await office.setClock("2022-12-18T02:00:00Z");
  const { done } = agreed(
    await recordSent(office.as(team.treasury), {
      batchId: draft.id,
      sentOn: "2022-12-12",
      voucherNumber: newId(),
      idempotencyKey: newId(),
    }),
  );
  const { items } = await found({ from: "2022-12-18", to: "2022-12-18" });
  expect(items).toMatchObject([
    {
      kind: "off_hours",
      act: "transfer.record_sent",
      by: team.treasury.userName,
      aboutKind: "batch",
      aboutId: draft.id,
    },
    {
      kind: "back_dated",
      objectId: draft.id,
      namedOn: "2022-12-12",
      recordedOn: "2022-12-18",
      count: done.length,
    },
  ]);
});
