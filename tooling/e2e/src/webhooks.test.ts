import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingHttpHeaders, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { arrive, importFile } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { headsFile } from "./wire.ts";

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A message goes out within seconds; a crowded machine takes longer. */
const patient = { timeout: 30_000 };
const data = temporaryData();
const received: Received[] = [];
/** What the receiver answers next; 204 when nothing is said. */
const answers: number[] = [];
let receiver: Server;
let hook: string;
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  receiver = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString("utf8") });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((done) => void receiver.listen(0, "127.0.0.1", done));
  hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/daowei`;
  const env = { DAOWEI_OUTSIDE_NETWORKS: "127.0.0.1" };
  [server, browser] = await Promise.all([
    startServer({ dataDir: data.folder, env }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  receiver.closeAllConnections();
  receiver.close();
  data.remove();
});

async function confirm(page: Page): Promise<void> {
  await page.getByTestId(testIds.dialogConfirm).click();
}

test("two administrators let another system in; it is told of an import, signed, and what failed is sent again by hand", async () => {
  const first = await arrive(browser, server.url, "administrator");
  const { page } = first;
  await page.goto("/developer/webhooks");
  await page.getByTestId(testIds.destinationAdd).click();
  await page.getByTestId(testIds.destinationName).fill("预算系统");
  await page.getByTestId(testIds.destinationAddress).fill(hook);
  await page.getByTestId(`${testIds.destinationEvent}-import.completed`).check();
  await page.getByTestId(testIds.dialogComment).fill("预算系统需要知道人数何时导入");
  await screenshot(page, "webhook-add");
  await confirm(page);
  const shown = page.getByTestId(testIds.destinationSecret);
  await shown.waitFor();
  const secret = (await shown.innerText()).trim();
  await confirm(page);
  expect(await page.getByTestId(testIds.destinationRow).count()).toBe(0);

  const second = await arrive(browser, server.url, "guanli-yi");
  await second.page.goto("/proposals");
  await second.page.getByTestId(testIds.proposalRow).getByRole("link").first().click();
  await expect.poll(() => second.page.locator("main").innerText(), patient).toContain("预算系统");
  expect(await second.page.content()).not.toContain(secret.slice(6, 30));
  await screenshot(second.page, "webhook-proposal");
  await second.page.getByTestId(`${testIds.act}-approve`).click();
  await confirm(second.page);
  await second.page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
  expect(received).toEqual([]);

  answers.push(410);
  const clerk = await arrive(browser, server.url, "preparer");
  const heads = [{ placeCode: "450102", insuredClass: "resident", heads: 12_345 }];
  await importFile(clerk.page, { name: "人数.csv", text: headsFile(heads) }, async () => undefined);
  await expect.poll(() => received.length, patient).toBe(1);
  const [refused] = received;
  if (refused === undefined) throw new Error("nothing came");
  expect(JSON.parse(refused.body)).toMatchObject({ type: "import.completed", version: 1 });
  expect(refused.body).not.toMatch(/12345|12,345|经办/);
  expect(refused.headers["webhook-signature"]).toContain(signed(secret, refused));

  await page.reload();
  const row = page.getByTestId(testIds.destinationRow);
  await expect.poll(() => row.innerText(), patient).toContain("发送失败 1 条");
  await page.getByTestId(testIds.sentResend).click();
  await expect.poll(() => received.length, patient).toBe(2);
  expect(received[1]?.headers["webhook-id"]).toBe(refused.headers["webhook-id"]);
  expect(received[1]?.body).toBe(refused.body);
  await page.reload();
  await expect.poll(() => row.innerText(), patient).toContain("已送达");
  await screenshot(page, "webhooks");
  for (const visitor of [first, second, clerk]) {
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  }
});

function signed(secret: string, { headers, body }: Received): string {
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const text = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
  return `v1,${createHmac("sha256", key).update(text).digest("base64")}`;
}

test("an internal address is not called where the operator did not allow it, and the record says so", async () => {
  const visitor = await arrive(browser, server.url, "administrator");
  const { page } = visitor;
  await page.goto("/settings/reminders?tab=channels");
  await page.getByTestId(testIds.destinationAdd).click();
  await page.getByTestId(testIds.destinationKind).selectOption("wecom");
  await page.getByTestId(testIds.destinationName).fill("处室群");
  await page
    .getByTestId(testIds.destinationAddress)
    .fill("http://169.254.169.254/cgi-bin/webhook/send?key=693a6aaa");
  await page.getByTestId(testIds.dialogComment).fill("处室群接收期限提醒，按规定登记");
  await confirm(page);
  await page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
  const second = await arrive(browser, server.url, "guanli-yi");
  await second.page.goto("/proposals");
  await second.page.getByTestId(testIds.proposalRow).getByRole("link").first().click();
  await second.page.getByTestId(`${testIds.act}-approve`).click();
  await confirm(second.page);
  await second.page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
  await page.reload();
  const row = page.getByTestId(testIds.destinationRow);
  await expect.poll(() => row.innerText(), patient).toContain("…6aaa");
  await row.getByTestId(`${testIds.destinationAct}-test`).click();
  await confirm(page);
  await page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
  await page.getByTestId(`${testIds.remindersTab}-sent`).click();
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.getByTestId(testIds.sentRow).first().innerText();
      },
      { ...patient, interval: 1_000 },
    )
    .toContain("internal_address");
  await screenshot(page, "reminders-sent");
  await visitor.leave();
  await second.leave();
});

test("the bell rings for money that is overdue, and rests when everything is read", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  const count = page.getByTestId(testIds.bellCount);
  await count.waitFor({ timeout: 90_000 });
  await page.getByTestId(testIds.bell).click();
  const notices = page.getByTestId(testIds.notice);
  await notices.first().waitFor();
  await screenshot(page, "bell");
  const several = (await notices.count()) > 1;
  await notices.first().click();
  await page.waitForURL(/\/deadlines/);
  if (several) {
    await page.getByTestId(testIds.bell).click();
    await page.getByTestId(testIds.bellAllRead).click();
  }
  await count.waitFor({ state: "detached" });
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("a reminder plan is changed in a form that says whom it would remind, and its words in one that shows what they would say", async () => {
  const visitor = await arrive(browser, server.url, "administrator");
  const { page } = visitor;
  await page.goto("/settings/reminders");
  const rows = page.getByTestId(testIds.planRow);
  await rows.first().getByTestId(testIds.planDays).fill("20");
  await page.getByTestId(`${testIds.planAdd}-escalation`).click();
  const added = rows.last();
  await added.getByTestId(testIds.planDays).fill("15");
  await added.getByTestId(testIds.planLevel).selectOption("2");
  await added.getByTestId(testIds.planRole).selectOption("auditor");
  await added.getByTestId(testIds.planAddWhom).click();
  expect(await added.innerText()).toContain("上两级审计");
  await rows.first().getByTestId(testIds.planLevel).selectOption("fund_account");
  await rows.first().getByTestId(testIds.planAddWhom).click();
  expect(await rows.first().innerText()).toContain("收款方财政专户");
  await page.getByTestId(testIds.planPreview).click();
  await page.getByTestId(testIds.planEffect).waitFor();
  expect(await page.getByTestId(testIds.planEffect).innerText()).toContain("逾期满 15 个工作日");
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, "reminders-rules");
  await page.getByTestId(`${testIds.remindersTab}-templates`).click();
  await page.getByTestId(testIds.templateText).fill("各位同事：{经办人姓名}");
  await expect
    .poll(() => page.getByTestId(testIds.templateUnknown).innerText(), patient)
    .toContain("{经办人姓名}");
  await page.getByTestId(testIds.templateText).fill("各位同事：\n{明细}");
  await page.getByTestId(testIds.templatePreview).click();
  await expect
    .poll(() => page.getByTestId(testIds.templateSample).innerText(), patient)
    .toMatch(/各位同事：[\s\S]*到期/u);
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, "reminders-templates");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
