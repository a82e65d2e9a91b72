import { signInService } from "@daowei/server/testing/sign-in-service";
import type { SignInService } from "@daowei/server/testing/sign-in-service";
import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { visit } from "./visitor.ts";

const data = temporaryData();
let service: SignInService;
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  service = await signInService();
  const env = {
    DAOWEI_OIDC_ISSUER: service.issuer,
    DAOWEI_OIDC_CLIENT_ID: service.clientId,
    DAOWEI_OIDC_CLIENT_SECRET: service.clientSecret,
    DAOWEI_OIDC_NAME: "财政厅统一登录",
  };
  [server, browser] = await Promise.all([
    startServer({ dataDir: data.folder, env }),
    launchBrowser(),
  ]);
  service.trust(`${server.url}/api/auth/oidc/callback`);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await service.stop();
  data.remove();
});

test("a person links himself to the office's sign-in service, which is another site, and comes in by it", async () => {
  service.seat({ subject: "jb-001", email: "jingban@example.gov.cn" });
  const visitor = await visit(browser, server.url);
  const { page } = visitor;
  await page.goto("/login");
  await page.getByTestId(testIds.signInOutside).click();
  await page.waitForURL(/refused=identity_not_linked/);
  await expect.poll(() => page.getByRole("alert").innerText()).toContain("没有关联可用的账号");
  await screenshot(page, "sign-in-service-refused");

  await page.getByTestId(`${testIds.demo}-preparer`).first().click();
  await page.getByTestId(testIds.settings).click();
  await page.getByTestId(testIds.identityLink).click();
  await page.getByTestId(testIds.identityConfirm).click();
  await page.getByTestId(testIds.identity).waitFor();
  expect(page.url()).not.toContain("identity=");
  await screenshot(page, "sign-in-service-linked");
  await page.getByTestId(testIds.signOut).click();
  await page.waitForURL(/\/login/);

  await page.goto("/login?next=%2Fbatches");
  await page.getByTestId(testIds.signInOutside).click();
  await page.getByTestId(testIds.account).waitFor();
  expect(new URL(page.url()).pathname).toBe("/batches");
  await expect.poll(() => page.locator("header").first().innerText()).toContain("经办甲");

  await page.getByTestId(testIds.settings).click();
  await page.getByTestId(testIds.identityUnlink).click();
  await page.getByTestId(testIds.identity).waitFor({ state: "detached" });
  visitor.forgive(/status of 401/);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
