import { afterAll, beforeAll, expect, test } from "vitest";
import { exportWorkbook } from "../exports/export-workbook.ts";
import { cellsOf, partsOf } from "../exports/workbook-parts.fixture.ts";
import { newId } from "../identity.ts";
import { getOverview } from "../overview/get.ts";
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
import { listTransfers } from "../transfers/list.ts";
import { recordSent } from "../transfers/record-sent.ts";
import { getLevelAccount } from "./level-account.ts";

const guangxi = { fiscalYear: 2022, placeCode: "450000" };
let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

async function issued(placeCodes: readonly string[]): Promise<string> {
  const headcountVersionId = await office.importHeadcounts({
    importer: team.preparer,
    ...guangxi,
    rows: placeCodes.map((placeCode) => ({ placeCode, insuredClass: "resident", heads: 1000n })),
  });
  return (await issueDraft(office, team, await draftBatch(office, team, { headcountVersionId })))
    .id;
}

test("each payer's due is what arrived, is in transit and is not sent, to the fen, and all of them the overview's", async () => {
  const sentBatch = await issued(["451423"]);
  const record = { sentOn: "2022-12-12", voucherNumber: newId(), idempotencyKey: newId() };
  agreed(await recordSent(office.as(team.treasury), { batchId: sentBatch, ...record }));
  const { items } = agreed(
    await listTransfers(office.as(team.preparer), { ...guangxi, batchId: sentBatch, limit: 50 }),
  );
  const central = items.find(({ level }) => level === "central");
  if (central === undefined) throw new Error("no central transfer");
  const receipt = { transferId: central.id, arrivedOn: "2022-12-12", amountFen: "100" };
  const voucher = { voucherNumber: newId(), idempotencyKey: newId() };
  agreed(await confirmArrival(office.as(team.accountant), { ...receipt, ...voucher }));
  await issued(["451402"]);

  const asked = office.as(team.preparer);
  const account = agreed(await getLevelAccount(asked, guangxi));
  const overview = agreed(await getOverview(asked, guangxi));
  expect([account.whole.dueFen, account.whole.arrivedFen]).toEqual([overview.dueFen, "100"]);
  for (const one of [account.whole, ...account.payers.map(({ whole }) => whole)])
    expect(BigInt(one.dueFen)).toBe(
      BigInt(one.arrivedFen) +
        BigInt(one.inTransitFen) +
        BigInt(one.unknownFen) +
        BigInt(one.unsentFen),
    );
  const [centre] = account.payers;
  // Two counties of one city, 1,000 heads at 488 yuan each: one transfer sent with 1 yuan received, one not sent.
  expect(centre).toMatchObject({
    level: "central",
    whole: { count: 2, dueFen: "97600000", inTransitFen: "48799900", unsentFen: "48800000" },
    fundAccounts: [{ fundAccountCode: "451400", arrivedFen: "100" }],
  });
});

test("the workbook has both sides' seals, the sums as formulas and whole fen on its data sheet", async () => {
  const asked = { table: "level_account", ...guangxi, unit: "wan" } as const;
  const { fileName, contentBase64 } = agreed(await exportWorkbook(office.as(team.preparer), asked));
  expect(fileName).toBe("广西壮族自治区2022年 上下级对账单.xlsx");
  const parts = partsOf(Buffer.from(contentBase64, "base64"));
  const cells = cellsOf(parts, "sheet1");
  expect(cells.get("A1")?.value).toContain("上下级对账单");
  expect(cells.get("C4")?.formula).toMatch(/\+|SUM/u);
  const said = [...cells.values()].map(({ value }) => value).join(" ");
  expect(said).toContain("上级财政部门（盖章）");
  const data = [...cellsOf(parts, "sheet2").values()].map(({ value }) => value);
  expect(data).toContain("97600000");
});

test("a foreign place's account is refused as an unknown place's is", async () => {
  const asked = office.as(team.preparer);
  expect(refusalOf(await getLevelAccount(asked, { fiscalYear: 2022, placeCode: "460000" }))).toBe(
    refusalOf(await getLevelAccount(asked, { fiscalYear: 2022, placeCode: "999999" })),
  );
});
