import { afterAll, beforeAll, expect, test } from "vitest";
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
import { confirmArrival } from "../transfers/confirm-arrival.ts";
import { getTransfer } from "../transfers/get.ts";
import { listTransfers } from "../transfers/list.ts";
import { recordSent } from "../transfers/record-sent.ts";
import { reverseArrival } from "../transfers/reverse-arrival.ts";
import { getOverview } from "./get.ts";
import { monthsBetween } from "./months-between.ts";
import { getTrend } from "./trend.ts";

const guangxi = { fiscalYear: 2022, placeCode: "450000" };
let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

async function sentBatch(): Promise<readonly { id: string; amountFen: string }[]> {
  const headcountVersionId = await office.importHeadcounts({
    importer: team.preparer,
    ...guangxi,
    rows: [{ placeCode: "451423", insuredClass: "resident", heads: 1000n }],
  });
  const draft = await draftBatch(office, team, { headcountVersionId });
  await issueDraft(office, team, draft);
  agreed(
    await recordSent(office.as(team.treasury), {
      batchId: draft.id,
      sentOn: "2022-12-12",
      voucherNumber: newId(),
      idempotencyKey: newId(),
    }),
  );
  const { items } = agreed(
    await listTransfers(office.as(team.preparer), { ...guangxi, batchId: draft.id, limit: 50 }),
  );
  return items;
}

async function receive(transferId: string): Promise<void> {
  const receipt = { transferId, arrivedOn: "2022-12-12", amountFen: "100" };
  const voucher = { voucherNumber: newId(), idempotencyKey: newId() };
  agreed(await confirmArrival(office.as(team.accountant), { ...receipt, ...voucher }));
}

async function takeBack(transferId: string): Promise<void> {
  const second = office.as(await office.hire("fund_accountant"));
  const { arrivals } = agreed(await getTransfer(second, { id: transferId }));
  const arrivalId = String(arrivals[0]?.id);
  const reason = "凭证号录错，按回单更正";
  agreed(await reverseArrival(second, { arrivalId, reason, idempotencyKey: newId() }));
}

test("months add up to what the overview says is due and has arrived; receipts taken back count no more", async () => {
  const [first, second] = await sentBatch();
  if (first === undefined || second === undefined) throw new Error("no transfers");
  await receive(first.id);
  await receive(second.id);
  await takeBack(second.id);

  const asked = office.as(team.preparer);
  const overview = agreed(await getOverview(asked, guangxi));
  const { months, years } = agreed(await getTrend(asked, guangxi));
  const sum = (what: "dueFen" | "arrivedFen") =>
    months.reduce((total, month) => total + BigInt(month[what]), 0n).toString();
  expect(overview.arrivedFen).toBe("100");
  expect(overview.arrivedTodayFen).toBe("100");
  expect([overview.dueByTodayFen, overview.dueByTodayBasisPoints]).toEqual(["0", 0]);
  expect(overview.arrivalRateByTodayBasisPoints).toBeNull();
  expect([sum("dueFen"), sum("arrivedFen")]).toEqual([overview.dueFen, "100"]);
  expect(months.at(-1)).toMatchObject({
    month: "2022-12",
    dueSoFarFen: overview.dueFen,
    arrivedSoFarFen: "100",
  });
  const { fiscalYear, dueFen, arrivedFen, arrivalRateBasisPoints } = overview;
  expect(years).toEqual([{ fiscalYear, dueFen, arrivedFen, arrivalRateBasisPoints }]);
});

test("a foreign place's months are refused as an unknown place's are", async () => {
  const asked = office.as(team.preparer);
  expect(refusalOf(await getTrend(asked, { fiscalYear: 2022, placeCode: "460000" }))).toBe(
    refusalOf(await getTrend(asked, { fiscalYear: 2022, placeCode: "999999" })),
  );
});

test("months run over the turn of a year without a gap, and none come of none", () => {
  expect(monthsBetween(["2022-02", "2021-11", "2022-02"])).toEqual([
    "2021-11",
    "2021-12",
    "2022-01",
    "2022-02",
  ]);
  expect(monthsBetween([])).toEqual([]);
});
