import { afterAll, beforeAll, expect, test } from "vitest";
import { holdBatch } from "../approvals/index.ts";
import { addAttachment } from "../attachments/index.ts";
import { newId } from "../identity.ts";
import { listInbox } from "../overview/inbox.ts";
import {
  adoptPolicy,
  agreed,
  attachPaper,
  closeSound,
  draftBatch,
  draftOfCounty,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
  policyOf,
  type Team,
} from "../testing/index.ts";
import { batchRows, getBatch, submitBatch } from "./index.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => office.close());

const importOf = (longzhou: bigint, xingning: bigint) =>
  office.importHeadcounts({
    importer: team.preparer,
    fiscalYear: 2022,
    placeCode: "450000",
    rows: [
      { placeCode: "451423", insuredClass: "resident", heads: longzhou },
      { placeCode: "450102", insuredClass: "resident", heads: xingning },
    ],
  });

async function warningsOf(id: string) {
  const { items } = agreed(await listInbox(office.as(team.reviewer), { tab: "todo" }));
  return items.find(({ batch }) => batch.id === id)?.warnings;
}

test("a batch warns of places whose headcount differs by more than a twentieth, of newer headcounts, and of its hold", async () => {
  await importOf(100_000n, 100_000n);
  const headcountVersionId = await importOf(105_001n, 95_000n);
  const draft = await draftBatch(office, team, { headcountVersionId });
  const seen = () => ({ id: draft.id, revisionHash: draft.revisionHash, idempotencyKey: newId() });
  agreed(await submitBatch(office.as(team.preparer), seen()));
  expect(await warningsOf(draft.id)).toEqual([{ kind: "heads_changed", places: 1, percent: 5 }]);
  const { rows } = agreed(await batchRows(office.as(team.reviewer), { id: draft.id }));
  const moved = rows.map((row) => [row.placeCode, row.moved]);
  expect(moved).toEqual([
    ["450102", null],
    ["451423", { from: "100000", to: "105001" }],
  ]);
  await importOf(105_001n, 95_001n);
  expect(await warningsOf(draft.id)).toEqual([
    { kind: "heads_changed", places: 1, percent: 5 },
    { kind: "headcounts_superseded", used: 2, newest: 3 },
  ]);
  agreed(
    await holdBatch(office.as(team.approver), { ...seen(), comment: "等待人数核对结果再继续" }),
  );
  const held = agreed(await listInbox(office.as(team.reviewer), { tab: "all" })).items;
  expect(held.find(({ batch }) => batch.id === draft.id)?.warnings[0]).toMatchObject({
    kind: "held",
    by: team.approver.userName,
  });
});

test("a draft that lies for three days, and money that is late by the date that holds, are warned of", async () => {
  const headcountVersionId = await office.importHeadcounts({
    importer: team.preparer,
    fiscalYear: 2022,
    placeCode: "450000",
    rows: [{ placeCode: "450202", insuredClass: "resident", heads: 1000n }],
  });
  const draft = await draftBatch(office, team, { headcountVersionId });
  const seenByPreparer = async () => {
    const { items } = agreed(await listInbox(office.as(team.preparer), { tab: "mine" }));
    return items.find(({ batch }) => batch.id === draft.id)?.warnings.map(({ kind }) => kind);
  };
  expect(await seenByPreparer()).not.toContain("draft_waiting");
  const { dueOn } = agreed(await getBatch(office.as(team.preparer), { id: draft.id }));
  await office.setClock(`${dueOn}T15:59:59Z`);
  expect(await seenByPreparer()).toContain("draft_waiting");
  expect(await seenByPreparer()).not.toContain("past_due");
  await office.setClock(`${dueOn}T16:00:00Z`);
  expect(await seenByPreparer()).toContain("past_due");
});

test("a batch warns of places whose amount differs by more than a tenth from what was issued the year before", async () => {
  const own = await openOffice();
  const people = await hireTeam(own);
  const draftFor = async (fiscalYear: number, [tiandeng, binyang]: readonly [bigint, bigint]) => {
    const headcountVersionId = await own.importHeadcounts({
      importer: people.preparer,
      fiscalYear,
      placeCode: "450000",
      rows: [
        { placeCode: "451423", insuredClass: "resident", heads: tiandeng },
        { placeCode: "450126", insuredClass: "resident", heads: binyang },
      ],
    });
    const policyId = `gx-${fiscalYear}`;
    const due = { dueOn: `${fiscalYear}-12-31`, dueReason: "本单位统一期限" };
    return await draftBatch(own, people, { fiscalYear, policyId, headcountVersionId, ...due });
  };
  const seen = async (id: string) => {
    const { items } = agreed(await listInbox(own.as(people.preparer), { tab: "mine" }));
    return items.find(({ batch }) => batch.id === id)?.warnings;
  };
  const first = await draftFor(2021, [100_000n, 100_000n]);
  // 580 yuan to 610 are 5.2 %, with 5 % more heads 10.4 %, with 4 % more 9.4 %.
  const second = await draftFor(2022, [105_000n, 104_000n]);
  expect(await seen(second.id)).not.toContainEqual(
    expect.objectContaining({ kind: "unlike_last_year" }),
  );
  await issueDraft(own, people, first);
  expect(await seen(second.id)).toContainEqual({
    kind: "unlike_last_year",
    places: 1,
    percent: 10,
  });
  await closeSound(own);
}, 120_000);

test("a draft warns of the papers that its office wants and that it lacks, until they are there", async () => {
  const own = await openOffice();
  const people = await hireTeam(own);
  const draft = await draftOfCounty(own, people, "450102");
  const papersOf = async () => {
    const { items } = agreed(await listInbox(own.as(people.preparer), { tab: "mine" }));
    const found = items.find(({ batch }) => batch.id === draft.id)?.warnings;
    return found?.find(({ kind }) => kind === "papers_missing");
  };
  expect(await papersOf()).toBeUndefined();
  await adoptPolicy(own, {
    ...policyOf([{ role: "reviewer" }, { role: "approver" }]),
    requiredAttachments: { regular: ["application_letter", "calculation_sheet"] },
  });
  expect(await papersOf()).toEqual({
    kind: "papers_missing",
    papers: ["application_letter", "calculation_sheet"],
  });
  await attachPaper(own, people, draft);
  expect(await papersOf()).toMatchObject({ papers: ["calculation_sheet"] });
  const sheet = Buffer.from("%PDF-1.7 as computed").toString("base64");
  const paper = { batchId: draft.id, kind: "calculation_sheet", fileName: "测算表.pdf" } as const;
  agreed(
    await addAttachment(own.as(people.preparer), {
      ...paper,
      contentBase64: sheet,
      idempotencyKey: newId(),
    }),
  );
  expect(await papersOf()).toBeUndefined();
  await closeSound(own);
}, 120_000);
