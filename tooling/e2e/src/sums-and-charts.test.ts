import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { documentPages } from "./routes.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import { said } from "./sitting-place.ts";
import type { ServerProcess } from "./server-process.ts";
import { signInAs } from "./wire.ts";

const data = temporaryData();
let server: ServerProcess;
let browser: Browser;
let documents: Readonly<Record<string, string>>;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
  documents = await documentPages(await signInAs(server.url, "jingban-jia"));
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

/** Changes one text of every answer on its way to the page. */
async function corrupt(page: Page, pattern: RegExp, into: string): Promise<void> {
  await page.route(/\/api\/trpc\//, async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    await route.fulfill({ response: answer, body: text.replace(pattern, into) });
  });
}

test("a row that is corrupted on its way raises a red bar that names it, and nothing leads on", async () => {
  const visitor = await arrive(browser, server.url, "reviewer");
  const { page } = visitor;
  await page.goto(documents["batch"] ?? "");
  await page.getByTestId(testIds.checks).waitFor();
  expect(await page.getByTestId(testIds.sumFaults).count()).toBe(0);
  await page.getByTestId(`${testIds.act}-review`).waitFor();

  // 港北区's central share, one fen more.
  await corrupt(page, /"amountFen":"12159837600"/, '"amountFen":"12159837601"');
  await page.reload();
  const bar = page.getByTestId(testIds.sumFaults);
  await bar.waitFor();
  expect(await bar.innerText()).toContain(
    said(
      "港北区：合计栏 151,997,970.00 元，各级之和 151,997,970.01 元",
      "total says CNY 151,997,970.00, its levels make CNY 151,997,970.01",
    ),
  );
  expect(await page.getByTestId(testIds.checks).innerText()).toContain(
    said("⚠ 逐笔相加 ≠ 合计", "⚠ transfers do NOT add up to the total"),
  );
  expect(await page.getByTestId(`${testIds.act}-review`).count()).toBe(0);
  await screenshot(page, "sums-do-not-hold");
  await visitor.leave();
});

test("an amount is computed again in the browser, alike to every step; a corrupted one is told and left as it is", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  const computeHere = async () => {
    await page.goto(documents["receipt"] ?? "");
    await page.getByTestId(testIds.recomputeHere).first().click();
    const outcome = page.getByTestId(testIds.recomputedHere).first();
    await outcome.waitFor({ timeout: 60_000 });
    return outcome;
  };
  const sound = await computeHere();
  expect(await sound.innerText()).toContain(said("一致", "same"));
  expect(await sound.innerText()).toContain(
    said("SHA-256 与保存的一致", "have the SHA-256 that was stored"),
  );
  expect(await sound.getAttribute("data-same")).toBe("true");
  await screenshot(page, "computed-in-browser");
  expect(visitor.complaints()).toEqual([]);

  await corrupt(
    page,
    /("obligationId":"[^"]+","insuredClass":"[^"]+","level":"[^"]+","amountFen":")\d+"/,
    '$1999"',
  );
  const corrupted = await computeHere();
  expect(await corrupted.innerText()).toContain(
    said("不一致：已存 9.99 元", "differs: CNY 9.99 is stored"),
  );
  expect(await corrupted.getAttribute("data-same")).toBe("false");
  await screenshot(page, "computed-otherwise");
  await visitor.leave();
});

test("every chart has its table with the same figures, and a place's bar leads into the place", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.goto("/?unit=wan");
  await page.locator(".chart svg").first().scrollIntoViewIfNeeded();
  await page.locator(".chart svg").nth(1).waitFor();
  expect(await page.locator(".chart svg").count()).toBe(2);
  await screenshot(page, "charts");
  const asTable = page.getByRole("button", { name: said("切换为表格", "As a table") });
  for (let left = await asTable.count(); left > 0; left = await asTable.count())
    await asTable.first().click();
  const tables = await page.locator(".panel table").allInnerTexts();
  expect(tables).toHaveLength(4);
  expect(tables.join(" ")).toContain("154,827.52");
  await page
    .getByRole("link", { name: said("防城港市", "Fangchenggang") })
    .first()
    .click();
  await expect.poll(() => new URL(page.url()).searchParams.get("place")).toContain("450600");
  await page
    .getByRole("navigation", { name: said("行政区划", "Place") })
    .getByText(said("防城港市", "Fangchenggang"))
    .waitFor();
  await screenshot(page, "drilled-down");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
