import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf } from "./authenticator.ts";
import { launchBrowser } from "./browser.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { visit } from "./visitor.ts";

const data = temporaryData();
const administer = join(import.meta.dirname, "../../../apps/server/src/administer.ts");
let firstPassword: string;
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  const said = await command("add-person", "jingban-jia", "经办甲");
  firstPassword = said.replace(/^.*: /s, "").trim();
  const post = "--role preparer --place 450000 --office 自治区财政厅".split(" ");
  await command("grant", "jingban-jia", ...post);
  [server, browser] = await Promise.all([
    startServer({ dataDir: data.folder, production: true }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

async function command(...words: readonly string[]): Promise<string> {
  const given = [administer, "--no-demo", "--data", data.folder, ...words];
  return (await promisify(execFile)(process.execPath, given)).stdout;
}

test("in an office's own store a person makes the password his own, enrols a second factor, and is asked for it from then on", async () => {
  const visitor = await visit(browser, server.url);
  const { page } = visitor;
  const signIn = async (password: string) => {
    await page.goto("/login");
    await page.getByTestId(testIds.username).fill("jingban-jia");
    await page.getByTestId(testIds.password).fill(password);
    await page.getByTestId(testIds.signIn).click();
  };
  await signIn(firstPassword);
  const own = "三月的雨落在青石板上";
  const password = `${own}-${own}`;
  await page.getByTestId(testIds.currentPassword).fill(firstPassword);
  await page.getByTestId(testIds.newPassword).fill(password);
  await page.getByTestId(testIds.changePassword).click();

  await page.getByTestId(testIds.factorFirst).waitFor();
  expect(await page.getByTestId(testIds.account).count()).toBe(0);
  await page.getByTestId(testIds.totpAdd).click();
  const secret = (await page.getByTestId(testIds.totpSecret).innerText()).trim();
  await page.getByTestId(testIds.totpCode).fill(codeOf(secret, 0));
  await page.getByTestId(testIds.totpConfirm).click();
  await page.getByTestId(testIds.recoveryKept).click();
  await screenshot(page, "second-factor-first");
  await page.getByTestId(testIds.factorEnter).click();
  await page.getByTestId(testIds.account).waitFor();
  await page.getByTestId(testIds.signOut).click();
  await page.waitForURL(/\/login/);

  await signIn(password);
  await page.getByTestId(testIds.factorFirst).waitFor();
  await page.getByTestId(testIds.stepUpCode).fill(codeOf(secret, 1));
  await page.getByTestId(testIds.stepUpVerify).click();
  await page.getByTestId(testIds.factorEnter).click();
  await page.getByTestId(testIds.account).waitFor();
  visitor.forgive(/status of 40[13]/);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
