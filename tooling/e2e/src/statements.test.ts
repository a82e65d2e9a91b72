import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";

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

const statement = (closing: string) =>
  [
    "账号：45001600101050001234,,,,",
    `期初余额,0.00,期末余额,${closing},`,
    "交易日期,贷方金额,借方金额,凭证号,对方户名",
    "2022-08-09,100.00,,示例-1,防城港市财政局",
  ].join("\n");

test("a statement that does not tie is refused in words; one that does is kept, and its line waits for a person", async () => {
  const visitor = await arrive(browser, server.url, "fund_accountant");
  const { page } = visitor;
  await page.goto("/statements");
  await page.getByTestId("statement-account").selectOption("450600");
  const upload = async (closing: string) => {
    await page.getByTestId("statement-file").setInputFiles({
      name: "示例对账单.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(statement(closing)),
    });
  };
  await upload("99.00");
  await expect
    .poll(() => page.getByTestId("statement-check").innerText())
    .toContain("明细与余额对不上");
  expect(await page.getByTestId("statement-accept").isDisabled()).toBe(true);

  await upload("100.00");
  await expect.poll(() => page.getByTestId("statement-check").innerText()).toContain("****1234");
  await page.getByTestId("statement-accept").click();
  await page.getByTestId("statement-row").waitFor();
  await expect
    .poll(() => page.getByTestId("match-list").innerText())
    .toContain("没有找到对应的拨付（1 行）");
  expect(await page.locator("body").innerText()).not.toContain("45001600101050001234");
  await screenshot(page, "statements");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
