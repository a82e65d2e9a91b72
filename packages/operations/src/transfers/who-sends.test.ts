import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../identity.ts";
import {
  closeSound,
  agreed,
  draftBatch,
  hireTeam,
  issueDraft,
  openOffice,
  type Office,
} from "../testing/index.ts";
import { listTransfers } from "./list.ts";
import { recordSent } from "./record-sent.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => closeSound(office));

const paper = { sentOn: "2022-12-12", voucherNumber: "拨款-1" };

test("a city's treasury sends the city's own share, not the centre's nor the region's", async () => {
  const team = await hireTeam(office);
  const { id: batchId } = await issueDraft(office, team, await draftBatch(office, team));
  const city = office.as(await office.hire("treasury", "450100"));
  const where = { fiscalYear: 2022, placeCode: "450100", batchId, limit: 50 };
  const { items } = agreed(await listTransfers(city, where));
  const transferIds = items.map(({ id }) => id);
  const sent = await recordSent(city, {
    ...paper,
    batchId,
    transferIds,
    idempotencyKey: newId(),
  });
  const { done, skipped } = agreed(sent);
  const levelsOf = (ids: readonly string[]) =>
    items.filter(({ id }) => ids.includes(id)).map(({ level }) => level);
  expect(levelsOf(done)).toEqual(["city"]);
  expect(levelsOf(skipped.map(({ id }) => id))).toEqual(["central", "province"]);
  const rest = await recordSent(office.as(team.treasury), {
    ...paper,
    batchId,
    idempotencyKey: newId(),
  });
  expect(agreed(rest)).toMatchObject({ skipped: [] });
});
