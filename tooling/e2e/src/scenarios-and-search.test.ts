import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { headsFile, importHeads, signInAs } from "./wire.ts";

/** A page that waits for the server takes its time on a busy machine. */
const patience = { timeout: 20_000 };
const data = temporaryData();
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
  const wire = await signInAs(server.url, "jingban-jia");
  const text = headsFile([{ placeCode: "451423", insuredClass: "resident", heads: 100_000 }]);
  await importHeads(wire, { fiscalYear: 2022, placeCode: "450000", text });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

test("scenarios stand side by side with what they differ by, and a copy of the address shows a colleague the same", async () => {
  const preparer = await arrive(browser, server.url, "preparer");
  const { page } = preparer;
  await page.goto("/policies/what-if?policy=gx-2022&year=2022");
  await page.getByTestId(testIds.whatIfPreset).click();
  await expect
    .poll(() => page.getByTestId(testIds.whatIfResult).innerText(), patience)
    .toMatch(/相差 3,000,000\.00\s*元/);
  await page.getByTestId(testIds.whatIfAdd).click();
  await page.getByTestId(testIds.whatIfName).fill("达到700元");
  await page.getByTestId(`${testIds.whatIfAmount}-standard`).fill("700");
  await page.getByTestId(testIds.whatIfRun).click();
  const table = page.getByTestId(testIds.whatIfScenarios);
  const beside =
    /A 现行\s+方案B\s+B − A\s+方案C 达到700元\s+C − A\s+合计\s+61,000,000\.00\s+64,000,000\.00\s+3,000,000\.00\s+70,000,000\.00\s+9,000,000\.00/;
  await expect.poll(() => table.innerText(), patience).toMatch(beside);
  await screenshot(page, "what-if-scenarios");
  expect(await barriers(page)).toEqual([]);
  const address = page.url();

  const reviewer = await arrive(browser, server.url, "reviewer");
  await reviewer.page.goto(address);
  await expect
    .poll(() => reviewer.page.getByTestId(testIds.whatIfScenarios).innerText(), patience)
    .toMatch(beside);
  for (const visitor of [preparer, reviewer]) {
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  }
});

test("heads grow and a county is something else: last year, the counties' burden, a workbook, and no draft of what is only supposed", async () => {
  const preparer = await arrive(browser, server.url, "preparer");
  const { page } = preparer;
  await page.goto("/policies/what-if?policy=gx-2022&year=2022");
  const draft = page.getByTestId(testIds.whatIfDraft);
  await expect.poll(() => draft.getAttribute("href"), patience).toMatch(/batches\/new.*gx-2022/);
  await page.getByTestId(`${testIds.whatIfAmount}-heads`).fill("-2%");
  await page.getByTestId(testIds.whatIfPlace).selectOption("451423");
  await page.getByTestId(testIds.whatIfStatus).selectOption("poverty_alleviated=none");
  await page.getByTestId(testIds.whatIfSuppose).click();
  await page.getByTestId(testIds.whatIfRun).click();
  const result = page.getByTestId(testIds.whatIfResult);
  // 98,000 heads at 61 instead of 100,000 at 30.5.
  await expect
    .poll(() => result.innerText(), patience)
    .toMatch(/县[级]?负担：由 305\.00\s*万元变为 597\.80\s*万元/);
  expect(await result.innerText()).toContain("人数增长（全部） 0% → -2%");
  expect(await draft.isDisabled()).toBe(true);
  await screenshot(page, "what-if-heads-and-places");
  expect(await barriers(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByTestId(testIds.exportExcel).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^模拟 .*测算\.xlsx$/);
  expect(preparer.complaints()).toEqual([]);
  await preparer.leave();
});

test("notices stand on a timeline, what is hatched is said in words, and a bar opens its notice by the keyboard", async () => {
  const visitor = await arrive(browser, server.url, "auditor");
  const { page } = visitor;
  await page.goto("/policies?year=2022");
  const timeline = page.getByTestId(testIds.policyTimeline);
  const bar = timeline.getByRole("link", { name: /桂医保发〔2022〕30号/ });
  await bar.waitFor(patience);
  expect(await page.getByTestId(testIds.policyHatches).innerText()).toMatch(
    /广西壮族自治区 2019–2020：前后都有文件/,
  );
  // A bar stands under its year, whatever stands in the others.
  const year = await timeline.getByText("2022", { exact: true }).first().boundingBox();
  const drawn = await bar.boundingBox();
  if (year === null || drawn === null) throw new Error("the year or its bar is not drawn");
  expect(Math.abs(drawn.x - year.x)).toBeLessThan(12);
  await screenshot(page, "policy-timeline");
  expect(await barriers(page)).toEqual([]);
  await bar.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/policies\/gx-2022/);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("two notices: what a sentence says otherwise is marked, and what it comes to for the reported heads", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.goto("/policies/compare?a=gx-2022&b=gx-2023&year=2022");
  const wording = page.getByTestId(testIds.comparedWording);
  await wording.locator("del").first().waitFor(patience);
  expect(await wording.locator("ins").allInnerTexts()).toContainEqual(
    expect.stringContaining("640"),
  );
  await expect
    .poll(() => page.getByTestId(testIds.comparedImpact).innerText(), patience)
    .toContain("3,000,000.00");
  await wording.evaluate((element) => {
    element.scrollIntoView();
  });
  await screenshot(page, "policy-wording");
  expect(await barriers(page)).toEqual([]);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("words of a notice lead to the sentence they stand in, and to the policy", async () => {
  const visitor = await arrive(browser, server.url, "auditor");
  const { page } = visitor;
  await page.goto("/policies");
  await page.getByTestId(testIds.policySearch).fill("补助91.5元");
  const hits = page.getByTestId(testIds.policyHits);
  await expect
    .poll(() => hits.innerText(), patience)
    .toMatch(/桂医保发〔2022〕30号[^]*自治区财政对脱贫县/);
  await screenshot(page, "policy-search");
  expect(await barriers(page)).toEqual([]);
  await hits.getByRole("link", { name: "桂医保发〔2022〕30号" }).first().click();
  await page.waitForURL(/\/policies\/gx-2022/);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
