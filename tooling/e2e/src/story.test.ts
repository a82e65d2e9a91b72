import { readFileSync } from "node:fs";
import { join } from "node:path";
import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import {
  amountsOf,
  arrive,
  closeReceipt,
  decide,
  importFile,
  receipt,
  recordVoucher,
} from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { said } from "./sitting-place.ts";
import type { Visitor } from "./visitor.ts";
import { headsFile, signInAs } from "./wire.ts";
import type { Heads } from "./wire.ts";

const data = temporaryData();
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

const sample = join(import.meta.dirname, "../../../samples/示例数据-广西参保人数-2022.csv");
const title = "其余县区财政补助下达";
const longzhou = "451423";
const xingning = "450102";

/** The sample's headcounts, but 100,000 residents each in the two counties whose amounts are known by heart. */
const heads: readonly Heads[] = [
  ...readFileSync(sample, "utf8")
    .split("\n")
    .map((line) => line.split(","))
    .filter(([code = ""]) => /^\d{6}$/.test(code) && code !== longzhou && code !== xingning)
    .map(([placeCode = "", insuredClass = "", count]) => ({
      placeCode,
      insuredClass,
      heads: Number(count),
    })),
  { placeCode: longzhou, insuredClass: "resident", heads: 100_000 },
  { placeCode: xingning, insuredClass: "resident", heads: 100_000 },
].toSorted((a, b) => a.placeCode.localeCompare(b.placeCode));
const counties = new Set(heads.map(({ placeCode }) => placeCode));

const yuan = (fen: bigint) => {
  const digits = (fen / 100n).toString().replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return `${digits}.${(fen % 100n).toString().padStart(2, "0")}`;
};

async function leaveWithoutComplaint(visitor: Visitor): Promise<void> {
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
}

test("111 counties: imported, explained to the sentence, decided by three people, sent, arrived, and seen on the overview", async () => {
  expect(counties.size).toBe(111);

  // 经办: what is there, the file, the batch.
  const preparer = await arrive(browser, server.url, "preparer");
  const { page } = preparer;
  await page.getByTestId(testIds.arrivalRate).waitFor();
  await screenshot(page, "01-overview");
  await importFile(page, { name: "广西参保人数.csv", text: headsFile(heads) }, async () => {
    await screenshot(page, "02-import-check");
    expect(await page.getByTestId(testIds.importSummary).innerText()).toMatch(
      new RegExp(
        said(
          `${heads.length} 行、${heads.length} 个人数，111 个地区`,
          `${heads.length} rows, ${heads.length} headcounts, 111 places`,
        ),
      ),
    );
  });
  await page.getByText("广西参保人数.csv").first().waitFor();
  await screenshot(page, "03-headcounts");

  await page.goto("/batches/new");
  await page.getByTestId(`${testIds.wizardPolicy}-gx-2022`).check();
  await page.getByTestId(testIds.wizardTitle).fill(title);
  await screenshot(page, "04-wizard-policy");
  await page.getByTestId(testIds.wizardNext).click();
  await page.getByTestId(testIds.wizardVersion).first().check();
  await page.getByTestId(testIds.wizardNext).click();
  const total = page.getByTestId(testIds.wizardTotal);
  await total.waitFor();
  const expected = await expectedTotal(server.url);
  expect(await total.getAttribute("data-fen")).toBe(expected.toString());
  expect(await amountsOf(page, longzhou)).toEqual({
    central: "48,800,000.00",
    province: "9,150,000.00",
    county: "3,050,000.00",
  });
  await screenshot(page, "05-wizard-preview");
  const county = await receipt(page, longzhou, "county");
  const countySays = await county.innerText();
  expect(countySays).toContain("桂医保发〔2022〕30号");
  expect(countySays).toContain("30.5");
  await screenshot(page, "06-explanation-preview");
  await closeReceipt(page);
  const city = await receipt(page, xingning, "city");
  expect(await city.innerText()).toMatch(/南宁市|Nanning/);
  await closeReceipt(page);
  await page.getByTestId(testIds.wizardNext).click();
  await page.getByTestId(testIds.wizardComment).fill("人数按本次导入的核定数更新");
  await screenshot(page, "07-wizard-submit");
  await page.getByTestId(testIds.wizardSubmit).click();
  await page.waitForURL(/\/batches\/[0-9a-f-]{36}/);
  const batch = new URL(page.url()).pathname;

  // The stored amounts are those of the preview, and each can say why.
  expect(await amountsOf(page, longzhou)).toEqual({
    central: "48,800,000.00",
    province: "9,150,000.00",
    county: "3,050,000.00",
  });
  expect(await amountsOf(page, xingning)).toEqual({
    central: "48,800,000.00",
    province: "6,100,000.00",
    city: "6,100,000.00",
  });
  await screenshot(page, "08-batch");
  const stored = await receipt(page, longzhou, "province");
  await stored.getByTestId(testIds.explanationRecomputed).waitFor();
  const storedSays = await stored.innerText();
  for (const words of [
    "9,150,000.00",
    "91.5",
    "100,000",
    "桂医保发〔2022〕30号",
    "广西参保人数.csv",
  ]) {
    expect(storedSays).toContain(words);
  }
  expect(await stored.getByTestId(testIds.explanationRecomputed).innerText()).toContain("✓");
  await screenshot(page, "09-explanation");
  await closeReceipt(page);
  for (const act of ["review", "approve", "issue"]) {
    expect(await page.getByTestId(`${testIds.act}-${act}`).count()).toBe(0);
  }

  // 复核, from the inbox.
  const reviewer = await arrive(browser, server.url, "reviewer");
  await reviewer.page.goto("/inbox");
  await reviewer.page.locator('[data-testid="inbox-item"]', { hasText: title }).click();
  await reviewer.page.getByTestId(`${testIds.act}-review`).waitFor();
  await screenshot(reviewer.page, "10-inbox-review");
  await decide(reviewer.page, "review", {
    onOpen: () => screenshot(reviewer.page, "11-review-dialog"),
  });
  await leaveWithoutComplaint(reviewer);

  // 审批 and 签发.
  const approver = await arrive(browser, server.url, "approver");
  await approver.page.goto(batch);
  await decide(approver.page, "approve");
  await decide(approver.page, "issue", {
    documentNumber: "桂财社[2022]199号",
    onOpen: () => screenshot(approver.page, "12-issue-dialog"),
  });
  await approver.page.getByText("桂财社〔2022〕199号").first().waitFor();
  await leaveWithoutComplaint(approver);

  // 国库 sends.
  const treasury = await arrive(browser, server.url, "treasury");
  await treasury.page.goto(batch);
  await treasury.page.getByTestId(`${testIds.act}-record_sent`).click();
  const sent = await recordVoucher(treasury.page, "GK-2022-1212-01");
  await screenshot(treasury.page, "13-sent");
  expect(sent).toMatch(/已登记拨付 \d+ 笔|\d+ transfers recorded as sent/);
  await leaveWithoutComplaint(treasury);

  // 财政专户 confirms.
  const accountant = await arrive(browser, server.url, "fund_accountant");
  await accountant.page.goto(batch);
  await accountant.page.getByTestId(`${testIds.act}-confirm_arrival`).click();
  await accountant.page.getByTestId(testIds.selectAll).check();
  const everything = accountant.page.getByTestId("choose-all-matching");
  if ((await everything.count()) > 0) await everything.click();
  await everything.waitFor({ state: "detached" });
  await screenshot(accountant.page, "14-transfers");
  await accountant.page.getByTestId(testIds.confirmArrivals).click();
  await recordVoucher(accountant.page, "HD-2022-1212-01");
  await screenshot(accountant.page, "15-arrived");
  await leaveWithoutComplaint(accountant);

  // What everyone sees.
  const wire = await signInAs(server.url, "jingban-jia");
  const { fiscalYear, placeCode } = { fiscalYear: 2022, placeCode: "450000" };
  const overview = await wire.overview.get.query({ fiscalYear, placeCode });
  const batches = await wire.batches.list.query({ fiscalYear, placeCode });
  expect(batches.find(({ id }) => batch.endsWith(id))).toMatchObject({
    stage: "arrived",
    amountFen: expected.toString(),
    arrivedFen: expected.toString(),
  });
  await page.goto("/?year=2022");
  await page.getByTestId(testIds.arrivalRate).waitFor();
  const shown = await page.locator("main, .page").first().innerText();
  expect(shown).toContain(yuan(BigInt(overview.dueFen)));
  expect(shown).toContain(yuan(BigInt(overview.arrivedFen)));
  const nearest = said("还有 \\d+ 天|已过 \\d+ 天", "\\d+ days (?:to the|ago|left|late)");
  expect(shown).toMatch(new RegExp(nearest));
  await screenshot(page, "16-overview-after");
  await page.goto(`${batch}?tab=events`);
  await page.getByText("国库甲").first().waitFor();
  await screenshot(page, "17-batch-events");
  await leaveWithoutComplaint(preparer);
});

/** Every insured person brings 610 yuan from somebody; places that another batch carries are not in this one. */
async function expectedTotal(url: string): Promise<bigint> {
  const wire = await signInAs(url, "jingban-jia");
  const where = { fiscalYear: 2022, placeCode: "450000" };
  const versions = await wire.enrolment.versions.query(where);
  const newest = versions.toSorted((a, b) => b.number - a.number)[0];
  if (newest === undefined) throw new Error("no headcounts were imported");
  const preview = await wire.apportionment.preview.query({
    ...where,
    policyId: "gx-2022",
    headcountVersionId: newest.id,
  });
  const covered = new Set(
    preview.places.filter(({ coveredBy }) => coveredBy !== null).map((place) => place.placeCode),
  );
  const carried = heads.filter((row) => !covered.has(row.placeCode));
  return carried.reduce((sum, row) => sum + BigInt(row.heads), 0n) * 61_000n;
}
