import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive, decide } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { signInAs } from "./wire.ts";

const data = temporaryData();
const guangxi = { fiscalYear: 2022, placeCode: "450000" };
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

test("the overview says what came since yesterday, what should be there by today, and what waits for the person", async () => {
  const visitor = await arrive(browser, server.url, "reviewer");
  const { page } = visitor;
  await page.goto("/");
  const waiting = page.getByTestId(testIds.waitingLine);
  await waiting.waitFor();
  expect(await waiting.innerText()).toMatch(/待我处理 \d/);
  const tiles = await page.locator(".tiles").innerText();
  expect(tiles).toMatch(/较昨日 \+?[\d,]+\.\d\d/);
  expect(tiles).toMatch(/今日应达 \d+\.\d\d%/);
  expect(tiles).toMatch(/\d+\.\d\d% 占全年/);
  expect(tiles).toMatch(/(\d+\.\d\d%|—) 占今日到期/);
  await screenshot(page, "overview-waiting");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("what was just submitted is taken back from the message that says so", async () => {
  const wire = await signInAs(server.url, "jingban-jia");
  const [batch] = await wire.batches.list.query(guangxi);
  if (batch === undefined) throw new Error("the demonstration has no batch");
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.goto(`/batches/${batch.id}`);
  await decide(page, "recall");
  await decide(page, "submit");
  const back = page.getByTestId(testIds.toastAction);
  await back.waitFor();
  await screenshot(page, "recall-from-message");
  await back.click();
  await page.getByTestId(`${testIds.act}-submit`).waitFor();
  // The button may stand there still from before the submission.
  await expect
    .poll(async () => (await wire.batches.get.query({ id: batch.id })).stage)
    .toBe("prepared");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("an auditor sees exceptions first, and each number leads to the list it counts", async () => {
  const visitor = await arrive(browser, server.url, "auditor");
  const { page } = visitor;
  await page.goto("/");
  const panel = page.getByTestId(testIds.exceptions);
  await panel.getByRole("link").first().waitFor();
  await page.getByTestId(testIds.arrivalRate).waitFor();
  const [above, below] = [await panel.boundingBox(), await page.locator(".tiles").boundingBox()];
  expect(above?.y).toBeLessThan(Number(below?.y));
  await expect.poll(() => panel.innerText()).toContain("审计链");
  await screenshot(page, "overview-of-auditor");
  const overdue = panel.getByRole("link").first();
  const count = /\d+/.exec(await overdue.innerText())?.[0];
  await overdue.click();
  await page.waitForURL(/overdue=yes/);
  await expect.poll(() => page.locator(".sentence").innerText()).toContain(`的 ${count} 笔`);
  await page.goto("/");
  await panel.getByRole("link", { name: /条$/ }).first().click();
  await page.waitForURL(/\/audit\?.*suspicion=same_person/);
  await page
    .getByTestId(`${testIds.auditSuspicionKind}-same_person`)
    .or(page.getByTestId(testIds.auditNoSuspicion))
    .first()
    .waitFor();
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

/** Answers one question as a server that failed does, and the others as they are. */
async function failing(page: Page, procedure: string): Promise<void> {
  await page.route(/\/api\/trpc\//, async (route) => {
    const asked = new URL(route.request().url()).pathname.split("/").at(-1)?.split(",") ?? [];
    const place = asked.indexOf(procedure);
    if (place < 0) return route.continue();
    const answer = await route.fetch();
    const answers = (await answer.json()) as unknown[];
    answers[place] = {
      error: {
        message: "internal_error",
        code: -32603,
        data: {
          code: "INTERNAL_SERVER_ERROR",
          httpStatus: 500,
          path: procedure,
          problem: { kind: "internal_error" },
        },
      },
    };
    return route.fulfill({ response: answer, status: 207, json: answers });
  });
}

test("one question of the overview that fails says so with its number and is asked again, and the others stand", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await failing(page, "overview.trend");
  await page.goto("/");
  const notice = page.getByRole("alert");
  await expect.poll(() => notice.innerText()).toContain("没有取到：逐月和历年");
  await notice.getByTestId(testIds.requestNumber).waitFor();
  expect(await page.getByTestId(testIds.arrivalRate).innerText()).toMatch(/\d%/);
  await page.getByTestId(testIds.waitingLine).waitFor();
  await screenshot(page, "overview-one-failed");
  await page.unroute(/\/api\/trpc\//);
  await notice.getByRole("button", { name: "重试" }).click();
  await notice.waitFor({ state: "detached" });
  await page.locator(".chart").first().waitFor();
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("filters of the inbox are kept as a view, its preview says which papers there are, and when all is done what was done and what comes next", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.goto("/inbox?tab=done");
  await page.getByTestId(testIds.viewOpen).click();
  await page.getByTestId(testIds.viewName).fill("已办理");
  await page.getByTestId(testIds.viewSave).click();
  await page.waitForURL(/view=/);
  await page.goto("/inbox");
  await page.getByTestId(testIds.viewChoice).selectOption({ label: "已办理" });
  await page.waitForURL(/tab=done/);
  await page.goto("/inbox");
  await page.getByTestId(testIds.inboxItem).first().waitFor();
  await expect
    .poll(() => page.locator(".inbox-preview .facts").innerText())
    .toMatch(/附件\s+(无|\d+ 份)/);
  await screenshot(page, "inbox-papers");
  await visitor.leave();
  const idle = await arrive(browser, server.url, "auditor");
  await idle.page.goto("/inbox");
  const empty = idle.page.getByTestId(testIds.inboxEmpty);
  await expect.poll(() => empty.innerText()).toMatch(/今日待办已清空[^]*今日已办 \d+ 项/);
  await idle.page.getByTestId(testIds.inboxNextDeadline).waitFor();
  await screenshot(idle.page, "inbox-all-done");
  expect([...visitor.complaints(), ...idle.complaints()]).toEqual([]);
  await idle.leave();
});
