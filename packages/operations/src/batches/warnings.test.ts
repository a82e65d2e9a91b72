import { afterAll, beforeAll, expect, test } from "vitest";
import { holdBatch } from "../approvals/index.ts";
import { newId } from "../identity.ts";
import { listInbox } from "../overview/inbox.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  type Office,
  openOffice,
  type Team,
} from "../testing/index.ts";
import { getBatch, submitBatch } from "./index.ts";

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
  expect(await warningsOf(draft.id)).toEqual([{ kind: "heads_changed", places: 1 }]);
  await importOf(105_001n, 95_001n);
  expect(await warningsOf(draft.id)).toEqual([
    { kind: "heads_changed", places: 1 },
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
