import { mkdtemp } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appendAnchor, noteAnchor } from "../anchors/index.ts";
import { listAnchors } from "../auditing/anchors.ts";
import { listSuspicions } from "../auditing/suspicions.ts";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import { civilDate } from "@daowei/domain/time";
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
import { confirmArrival } from "../transfers/confirm-arrival.ts";
import { holdTransfer } from "../transfers/hold-transfer.ts";
import { type ListTransfers, listTransfers } from "../transfers/list.ts";
import { recordSent } from "../transfers/record-sent.ts";
import { listExceptions } from "./exceptions.ts";
import { getOverview } from "./get.ts";

const guangxi = { fiscalYear: 2022, placeCode: "450000" };
let office: Office;
let team: Team;
let auditor: Actor;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  auditor = await office.hire("auditor");
});
afterAll(() => closeSound(office));

const exceptions = async () => agreed(await listExceptions(office.as(auditor), guangxi));
const listed = async (filter: Partial<ListTransfers>) =>
  agreed(await listTransfers(office.as(auditor), { ...guangxi, ...filter, limit: 50 })).items;
const receive = async (transferId: string, amountFen: string) =>
  agreed(
    await confirmArrival(office.as(team.accountant), {
      transferId,
      arrivedOn: "2022-12-12",
      amountFen,
      voucherNumber: newId(),
      idempotencyKey: newId(),
    }),
  );

test("every number is that of the list it leads to, and both arrival rates are of the money that is due", async () => {
  const draft = await draftBatch(office, team);
  await issueDraft(office, team, draft);
  const [kept] = await listed({ batchId: draft.id });
  const hold = { transferId: String(kept?.id), reason: "专户账号待核实，先不拨付" };
  agreed(await holdTransfer(office.as(team.treasury), { ...hold, idempotencyKey: newId() }));
  agreed(
    await recordSent(office.as(team.treasury), {
      batchId: draft.id,
      sentOn: "2022-12-12",
      voucherNumber: newId(),
      idempotencyKey: newId(),
    }),
  );
  const [sent] = await listed({ stage: "sent" });
  await receive(String(sent?.id), "100");
  const early = agreed(await getOverview(office.as(auditor), guangxi));
  expect([early.dueByTodayFen, early.arrivalRateByTodayBasisPoints]).toEqual(["0", null]);
  expect((await exceptions()).transfers).toMatchObject({ overdue: 0, held: 1, partial: 1 });

  await office.setClock("2023-01-20T02:00:00Z");
  const { transfers, heldBatches } = await exceptions();
  const [overdue, held, partial] = [
    await listed({ overdueOnly: true }),
    await listed({ heldOnly: true }),
    await listed({ match: "partial" }),
  ];
  expect(transfers).toMatchObject({ overdue: overdue.length, held: 1, partial: 1, failed: 0 });
  expect([held.map(({ id }) => id), partial.map(({ id }) => id)]).toEqual([[kept?.id], [sent?.id]]);
  expect(heldBatches).toBe(0);
  const late = agreed(await getOverview(office.as(auditor), guangxi));
  expect(transfers.overdueFen).toBe(late.lateFen);
  expect([late.arrivedByTodayFen, late.dueByTodayFen]).toEqual(["100", late.dueFen]);
  expect(late.arrivalRateByTodayBasisPoints).toBe(late.arrivalRateBasisPoints);
});

test("what stands out is counted as it is listed, and nobody but who oversees is told", async () => {
  const { suspicions } = await exceptions();
  const { items } = agreed(
    await listSuspicions(office.as(auditor), { from: "2022-01-01", to: "2022-12-31" }),
  );
  expect(suspicions.map(({ kind, count }) => [kind, count])).toEqual(
    suspicions.map(({ kind }) => [kind, items.filter((one) => one.kind === kind).length]),
  );
  expect(suspicions).toHaveLength(5);
  for (const actor of [team.preparer, team.approver, team.treasury])
    expect(refusalOf(await listExceptions(office.as(actor), guangxi))).toBe("role_needed");
  const elsewhere = office.as(await office.hire("auditor", "460000"));
  expect(refusalOf(await listExceptions(elsewhere, guangxi))).toBe("not_found");
});

test("the anchor noted last is held against the chain", async () => {
  const folder = path.join(await mkdtemp(path.join(os.tmpdir(), "daowei-noted-")), "anchors");
  const holds = async () =>
    agreed(await listAnchors({ ...office.as(auditor), anchorFolder: folder }, {})).lastHolds;
  expect(await holds()).toBeNull();
  await noteAnchor(office.db, folder);
  expect(await holds()).toBe(true);
  const forged = { at: "2023-01-20T02:00:00.000Z", number: 2n, hash: "0".repeat(64) };
  await appendAnchor(folder, civilDate("2023-01-20"), forged);
  expect(await holds()).toBe(false);
});
