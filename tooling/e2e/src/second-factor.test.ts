import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf } from "./authenticator.ts";
import { launchBrowser } from "./browser.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { visit } from "./visitor.ts";

const data = temporaryData();
let server: ServerProcess;
let browser: Browser;
/** Passkeys belong to a host name. */
let url: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
  url = server.url.replace("127.0.0.1", "localhost");
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

const password = "daowei-yanshi";
const reason = "因工作调整，需要变更岗位";

async function signIn(page: Page, username: string): Promise<void> {
  await page.goto("/login");
  await page.getByTestId(testIds.username).fill(username);
  await page.getByTestId(testIds.password).fill(password);
  await page.getByTestId(testIds.signIn).click();
  await page.getByTestId(testIds.account).waitFor();
}

async function signOut(page: Page): Promise<void> {
  await page.getByTestId(testIds.signOut).click();
  await page.waitForURL(/\/login/);
}

test("an administrator steps up in place with an app's code, and a second one lets the post in", async () => {
  const visitor = await visit(browser, url);
  const { page } = visitor;
  await signIn(page, "guanli-jia");
  await page.getByTestId(testIds.settings).click();
  await page.getByTestId(testIds.totpAdd).click();
  const secret = (await page.getByTestId(testIds.totpSecret).innerText()).trim();
  await screenshot(page, "settings-totp");
  await page.getByTestId(testIds.totpCode).fill(codeOf(secret, 0));
  await page.getByTestId(testIds.totpConfirm).click();
  await expect.poll(() => page.getByTestId(testIds.recoveryCode).count()).toBe(10);
  await page.getByTestId(testIds.recoveryKept).click();
  await signOut(page);

  await signIn(page, "guanli-jia");
  await page.getByTestId("menu-people").click();
  await page.getByTestId(testIds.postGrant).click();
  await page.getByTestId(testIds.grantPerson).selectOption("jingban-jia");
  await page.getByTestId(testIds.grantRole).selectOption("reviewer");
  await page.getByTestId(testIds.grantConflict).waitFor();
  await page.getByTestId(testIds.grantPerson).selectOption("shenji-jia");
  await page.getByTestId(testIds.grantRole).selectOption("auditor");
  await page.getByTestId(testIds.grantPlace).selectOption("450100");
  await page.getByTestId(testIds.grantOffice).fill("市审计局");
  await page.getByTestId(testIds.dialogComment).fill(reason);
  await page.getByTestId(testIds.dialogConfirm).click();
  await page.getByTestId(testIds.stepUp).waitFor();
  await screenshot(page, "step-up");
  await page.getByTestId(testIds.stepUpCode).fill(codeOf(secret, 1));
  await page.getByTestId(testIds.stepUpVerify).click();
  await page.getByTestId(testIds.stepUpDone).waitFor();
  await page.getByTestId(testIds.dialogConfirm).click();
  await page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
  await signOut(page);

  await signIn(page, "guanli-yi");
  await page.goto("/proposals");
  await page.getByTestId(testIds.proposalRow).getByRole("link").first().click();
  await page.getByTestId(`${testIds.act}-approve`).click();
  await page.getByTestId(testIds.dialogConfirm).click();
  await page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
  await page.goto("/admin/users");
  const row = page.getByTestId(`${testIds.personRow}-shenji-jia`);
  await expect.poll(() => row.innerText()).toContain("市审计局");
  await screenshot(page, "people");
  visitor.forgive(/status of 40[13]/);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("a passkey made on this device opens the grave acts, and the account is shut at once", async () => {
  const visitor = await visit(browser, url);
  const { page } = visitor;
  const devices = await page.context().newCDPSession(page);
  await devices.send("WebAuthn.enable");
  await devices.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(page, "guanli-yi");
  await page.getByTestId(testIds.settings).click();
  await page.getByTestId(testIds.passkeyAdd).click();
  await page.getByTestId(testIds.recoveryKept).click();
  await expect.poll(() => page.getByTestId(testIds.passkey).count()).toBe(1);
  await signOut(page);

  await signIn(page, "guanli-yi");
  await page.getByTestId("menu-people").click();
  const row = page.getByTestId(`${testIds.personRow}-jingban-yi`);
  await row.getByTestId(`${testIds.personAct}-person.disable`).click();
  await page.getByTestId(testIds.dialogComment).fill(reason);
  await page.getByTestId(testIds.dialogConfirm).click();
  await page.getByTestId(testIds.stepUpPasskey).click();
  await page.getByTestId(testIds.stepUpDone).waitFor();
  await page.getByTestId(testIds.dialogConfirm).click();
  await page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
  await expect.poll(() => row.innerText()).toContain("已停用");
  visitor.forgive(/status of 40[13]/);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
