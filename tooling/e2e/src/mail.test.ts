import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { openMailbox } from "./mailbox.ts";
import type { Mail, Mailbox } from "./mailbox.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { visit } from "./visitor.ts";

const address = "jingban@yibao.example";
const patient = { timeout: 60_000 };

const data = temporaryData();
let mailbox: Mailbox;
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  mailbox = await openMailbox();
  const env = { DAOWEI_SMTP_URL: mailbox.url, DAOWEI_MAIL_FROM: "daowei@yibao.example" };
  [server, browser] = await Promise.all([
    startServer({ dataDir: data.folder, env }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await mailbox.close();
  data.remove();
});

async function nextMail(after: number): Promise<Mail> {
  await expect.poll(() => mailbox.mails.length, patient).toBeGreaterThan(after);
  const mail = mailbox.mails[after];
  if (mail === undefined) throw new Error("no mail");
  return mail;
}

/** As the mail program does: in a new page of the same browser. */
async function follow(page: Page, { link }: Mail): Promise<Page> {
  const opened = await page.context().newPage();
  await opened.goto(link);
  return opened;
}

test("a person makes an address his own by the link in a mail, is reminded there once of all that is due, and the link leads to it", async () => {
  const preparer = await arrive(browser, server.url, "preparer");
  const { page } = preparer;
  await page.goto("/settings");
  await page.getByTestId(testIds.mailAddress).fill(address);
  await page.getByTestId(testIds.mailSend).click();
  await page.getByTestId(testIds.mailCode).waitFor();
  const verifying = await nextMail(0);
  expect(verifying).toMatchObject({ to: address, subject: "【到位】邮箱验证码" });
  const confirming = await follow(page, verifying);
  const code = confirming.getByTestId(testIds.mailCode);
  await expect.poll(() => code.inputValue(), patient).toMatch(/^\d{8}$/);
  expect(verifying.text).toContain(await code.inputValue());
  expect(await barriers(confirming)).toEqual([]);
  await screenshot(confirming, "mail-confirm");
  await confirming.getByTestId(testIds.mailConfirm).click();
  await confirming.getByText(address).first().waitFor();
  await code.waitFor({ state: "detached" });

  await page.goto("/inbox");
  await page.getByTestId(testIds.clockDay).click();
  await expect
    .poll(() => page.getByTestId(testIds.storeDate).innerText(), patient)
    .toContain("2022年12月13日");
  const reminding = await nextMail(1);
  const [, count] = /^【逾期提醒】(\d+) 项$/u.exec(reminding.subject) ?? [];
  expect(Number(count)).toBeGreaterThan(1);
  expect(reminding.to).toBe(address);
  expect(reminding.text).toContain("到期");
  const due = await follow(page, reminding);
  await due.waitForURL(/\/deadlines\?year=2022$/);
  const [, dated] = /(\d{4}-\d{2}-\d{2}) 到期/u.exec(reminding.text) ?? [];
  await due.locator(`[data-testid=${testIds.deadlineRow}][data-due="${dated}"]`).first().waitFor();
  // All of the day is in that one mail.
  expect(mailbox.mails.length).toBe(2);
  expect(preparer.complaints()).toEqual([]);
  await preparer.leave();
});

test("who is not signed in is led to the page of the mail by way of the sign-in", async () => {
  const stranger = await visit(browser, server.url);
  const { page } = stranger;
  const reminding = mailbox.mails.at(-1);
  if (reminding === undefined) throw new Error("no mail");
  await page.goto(reminding.link);
  await page.getByTestId(`${testIds.demo}-preparer`).click();
  await page.waitForURL(/\/deadlines\?year=2022$/);
  await page.getByTestId(testIds.deadlineRow).first().waitFor();
  expect(new URL(page.url()).search).toBe("?year=2022");
  await stranger.leave();
});
