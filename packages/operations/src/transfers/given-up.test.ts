import { afterAll, beforeAll, expect, test } from "vitest";
import { rejectBatch, submitBatch } from "../batches/index.ts";
import { newId } from "../identity.ts";
import {
  agreed,
  closeSound,
  draftBatch,
  hireTeam,
  type Office,
  openOffice,
  type Team,
} from "../testing/index.ts";
import { listTransfers } from "./list.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

test("what a rejected batch would have paid is no money of the list, and is there where that batch is asked for", async () => {
  const draft = await draftBatch(office, team);
  const on = () => ({ id: draft.id, revisionHash: draft.revisionHash, idempotencyKey: newId() });
  agreed(await submitBatch(office.as(team.preparer), on()));
  agreed(
    await rejectBatch(office.as(team.reviewer), { ...on(), comment: "依据有误，本批次不再办理" }),
  );
  const where = { fiscalYear: 2022, placeCode: "450000", limit: 50 };
  const list = async (batchId?: string) =>
    agreed(
      await listTransfers(office.as(team.treasury), {
        ...where,
        ...(batchId === undefined ? {} : { batchId }),
      }),
    );
  expect(await list()).toMatchObject({ items: [], totals: { count: 0, amountFen: "0" } });
  expect((await list(draft.id)).items.map(({ stage }) => stage)).toContain("rejected");
});
