import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { visit } from "./visitor.ts";

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

const head = "姓名\t用户名\t岗位\t行政区划代码\t单位名称";
const rows = (...lines: readonly string[]) => [head, ...lines].join("\n");
const wrong = rows(
  "经办丁\tjingban-ding\t经办岗\t450100\t市财政局",
  "复核丁\tjingban-ding\t复核岗\t450100\t市财政局",
);
const right = rows(
  "经办丁\tjingban-ding\t经办岗\t450100\t市财政局",
  "复核丁\tfuhe-ding\t复核岗\t450100\t市财政局",
);

test("two people come to be from a pasted list, by two administrators, and whoever is handed a first password must make his own", async () => {
  const proposing = await arrive(browser, server.url, "administrator");
  const { page } = proposing;
  await page.goto("/admin/users");
  await page.getByTestId(testIds.peopleImport).click();
  await page.getByTestId(testIds.peopleListPaste).locator("summary").click();
  const paste = async (text: string, says: string) => {
    await page.getByTestId(testIds.peopleListPasted).fill(text);
    await page.getByTestId(testIds.peopleListPaste).getByRole("button").click();
    await expect
      .poll(() => page.getByTestId(testIds.peopleListSummary).innerText())
      .toContain(says);
  };
  await paste(wrong, "有 1 处错误");
  const finding = page.getByTestId(testIds.importFinding);
  expect(await finding.innerText()).toContain("两个姓名");
  expect(await page.getByTestId(testIds.peopleListSubmit).count()).toBe(0);
  const download = page.waitForEvent("download");
  await page.getByTestId(testIds.peopleListReturned).click();
  expect((await download).suggestedFilename()).toContain("错误原因");
  expect(await barriers(page)).toEqual([]);

  await paste(right, "可以提交");
  await page.getByTestId(testIds.peopleListSubmit).click();
  await page.getByTestId(testIds.dialogComment).fill("机构改革，新设业务岗位");
  expect(await barriers(page)).toEqual([]);
  await page.getByTestId(testIds.dialogConfirm).click();
  await page.waitForURL(/\/proposals\/[0-9a-f-]{36}/);
  expect(await page.getByTestId(`${testIds.act}-approve`).count()).toBe(0);
  const address = page.url();
  expect(proposing.complaints()).toEqual([]);
  await proposing.leave();

  const deciding = await arrive(browser, server.url, "guanli-yi");
  await deciding.page.goto(address);
  const effect = deciding.page.getByTestId(testIds.peopleListEffect);
  await expect.poll(() => effect.getByTestId(testIds.peopleListRow).count()).toBe(2);
  await screenshot(deciding.page, "people-list-decided");
  await deciding.page.getByTestId(`${testIds.act}-approve`).click();
  await deciding.page.getByTestId(testIds.dialogConfirm).click();
  await deciding.page.getByTestId(testIds.dialog).waitFor({ state: "detached" });

  await deciding.page.goto("/admin/users");
  const row = deciding.page.getByTestId(`${testIds.personRow}-jingban-ding`);
  await expect.poll(() => row.innerText()).toContain("未启用");
  await row.getByTestId(`${testIds.personAct}-person.first_password`).click();
  await deciding.page.getByTestId(testIds.dialogConfirm).click();
  const password = await deciding.page.getByTestId(testIds.firstPassword).innerText();
  await deciding.page.getByTestId(testIds.dialogConfirm).click();
  await expect.poll(() => row.innerText()).not.toContain("未启用");
  expect(deciding.complaints()).toEqual([]);
  await deciding.leave();

  const first = await visit(browser, server.url);
  await first.page.goto("/login");
  await first.page.getByTestId(testIds.username).fill("jingban-ding");
  await first.page.getByTestId(testIds.password).fill(password);
  await first.page.getByTestId(testIds.signIn).click();
  await expect.poll(() => first.page.locator("body").innerText()).toContain("请先设置您自己的密码");
  await first.leave();
});
