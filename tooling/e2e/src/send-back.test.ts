import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import { said } from "./sitting-place.ts";
import type { ServerProcess } from "./server-process.ts";
import { signInAs } from "./wire.ts";

/** A page that waits for the server takes its time on a busy machine. */
const patience = { timeout: 20_000 };
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

test("sent back with 9 characters is refused, with 10 it returns, and the preparer sees why and which cell", async () => {
  const wire = await signInAs(server.url, "jingban-jia");
  const batches = await wire.batches.list.query({ fiscalYear: 2022, placeCode: "450000" });
  const batch = batches.find(({ stage }) => stage === "submitted");
  const address = `/batches/${String(batch?.id)}`;

  const reviewer = await arrive(browser, server.url, "reviewer");
  await reviewer.page.goto(address);
  await reviewer.page.getByTestId(`${testIds.act}-send_back`).click();
  const dialog = reviewer.page.getByTestId(testIds.dialog);
  const place = dialog.getByTestId(testIds.markPlace);
  await expect.poll(() => place.locator("option").count(), patience).toBeGreaterThan(1);
  const code = String(await place.locator("option").nth(1).getAttribute("value"));
  await place.selectOption(code);
  await dialog.getByTestId(testIds.markColumn).selectOption("heads");
  await dialog.getByTestId(testIds.markAdd).click();
  const confirm = reviewer.page.getByTestId(testIds.dialogConfirm);
  const reason = dialog.locator("#reason");
  await reason.fill("一二三四五六七八九");
  expect(await confirm.isDisabled()).toBe(true);
  await reason.fill("一二三四五六七八九十");
  await screenshot(reviewer.page, "send-back-marked");
  await confirm.click();
  await dialog.waitFor({ state: "detached" });

  const preparer = await arrive(browser, server.url, "preparer");
  await preparer.page.goto(address);
  const notice = preparer.page.getByTestId(testIds.sentBack);
  await expect.poll(() => notice.innerText(), patience).toContain("一二三四五六七八九十");
  await expect
    .poll(() => notice.innerText(), patience)
    .toContain(said("标注了 1 处", "1 cell marked in the table"));
  const marked = preparer.page.locator(`[data-testid="grid-row-${code}"] .cell-marked`);
  await marked.waitFor();
  await screenshot(preparer.page, "sent-back");
  for (const visitor of [reviewer, preparer]) {
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  }
});
