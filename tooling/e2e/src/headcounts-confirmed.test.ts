import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { headsFile, importHeads, signInAs } from "./wire.ts";
import type { Wire } from "./wire.ts";

const where = { fiscalYear: 2022, placeCode: "450000" };
const reason = "与参保系统的人数不一致，请核对后重报";
const once = () => ({ idempotencyKey: crypto.randomUUID() });
const data = temporaryData();
let server: ServerProcess;
let browser: Browser;
let preparer: Wire;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
  preparer = await signInAs(server.url, "jingban-jia");
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

const countyFile = (placeCode: string, heads: number) => ({
  ...where,
  text: headsFile([{ placeCode, insuredClass: "resident", heads }]),
});
async function standingOf(id: string): Promise<string | undefined> {
  const versions = await preparer.enrolment.versions.query(where);
  return versions.find((version) => version.id === id)?.standing;
}
const gone = (page: Page) => page.getByTestId(testIds.dialog).waitFor({ state: "detached" });

test("a reviewer finds imported headcounts in his inbox, confirms and disputes them by keys, and the importer is told", async () => {
  const version = await importHeads(preparer, countyFile("451423", 1000));
  const visitor = await arrive(browser, server.url, "reviewer");
  const { page } = visitor;
  await page.goto("/inbox");
  await page.getByTestId(testIds.inboxHeadcounts).getByRole("link").last().click();
  await page.waitForURL(new RegExp(`version=${version}`));
  await page.getByTestId(testIds.verdictPanel).waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.keyboard.press("a");
  await page.getByTestId(testIds.dialog).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByTestId(testIds.dialogConfirm).press("Enter");
  await gone(page);
  await expect.poll(() => standingOf(version)).toBe("confirmed");
  await expect.poll(() => page.getByTestId(`${testIds.verdictAct}-confirmed`).count()).toBe(0);

  await page.keyboard.press("r");
  const dispute = page.getByTestId(testIds.dialogConfirm);
  expect(await dispute.isDisabled()).toBe(true);
  await page.getByTestId(testIds.dialog).getByRole("textbox").fill(reason);
  await dispute.click();
  await gone(page);
  await expect.poll(() => standingOf(version)).toBe("disputed");
  await expect.poll(() => page.getByTestId(testIds.verdictPanel).innerText()).toContain(reason);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();

  const told = await preparer.notifications.list.query({ unreadOnly: true });
  const own = told.filter(({ link }) => link.includes(version)).map(({ kind }) => kind);
  expect(own.toSorted()).toEqual(["headcounts_confirmed", "headcounts_disputed"]);
});

test("whoever imported headcounts is offered no verdict on them, and filters the versions by their state", async () => {
  const version = await importHeads(preparer, countyFile("450102", 1000));
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.goto(`/enrolment?version=${version}&year=2022&place=450000`);
  await page.getByTestId(testIds.verdictPanel).waitFor();
  expect(await page.locator(`[data-testid^="${testIds.verdictAct}"]`).count()).toBe(0);
  const rows = page.getByTestId(testIds.headcountVersion);
  const all = await rows.count();
  await page.getByTestId(testIds.standingFilter).selectOption("disputed");
  await expect.poll(() => rows.count()).toBe(1);
  expect(page.url()).toContain("standing=disputed");
  await page.getByTestId(testIds.standingFilter).selectOption("");
  await expect.poll(() => rows.count()).toBe(all);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("a batch on disputed headcounts is submitted with a word of why, and its sheet and its explanations say who disputes them", async () => {
  const version = await importHeads(preparer, countyFile("450103", 1000));
  const reviewer = await signInAs(server.url, "fuhe-jia");
  const { id } = await preparer.batches.create.mutate({
    ...where,
    policyId: "gx-2022",
    headcountVersionId: version,
    title: "一县补助",
    kind: "regular",
    ...once(),
  });
  const explained = async (page: Page) => {
    const { items } = await preparer.transfers.list.query({ ...where, batchId: id, limit: 1 });
    await page.goto(`/print/transfers/${items[0]?.id ?? ""}`);
    return page.locator(".receipt-tree").first().innerText();
  };
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  expect(await explained(page)).toContain("人数待确认");
  await reviewer.enrolment.dispute.mutate({ id: version, seen: 0, comment: reason, ...once() });
  expect(await explained(page)).toContain(reason);
  await page.goto(`/print/batches/${id}/approval`);
  await expect.poll(() => page.locator(".sheet-facts").innerText()).toContain(reason);

  await page.goto(`/batches/${id}`);
  await page.getByTestId("tab-rows").waitFor();
  await page.keyboard.press("a");
  const submit = page.getByTestId(testIds.dialogConfirm);
  await submit.waitFor();
  expect(await submit.isDisabled()).toBe(true);
  await page.getByTestId(testIds.dialog).getByRole("textbox").fill("异议另行核对，先按上报数");
  await submit.click();
  await gone(page);
  expect((await preparer.batches.get.query({ id })).stage).toBe("submitted");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("a file over confirmed headcounts is imported with a reason, and its version says so", async () => {
  const version = await importHeads(preparer, countyFile("450105", 1000));
  const reviewer = await signInAs(server.url, "fuhe-jia");
  await reviewer.enrolment.confirm.mutate({ id: version, seen: 0, ...once() });
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.goto("/enrolment/import");
  await page.getByTestId(testIds.importNext).click();
  await page.getByTestId(testIds.importFile).setInputFiles({
    name: "更正.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(countyFile("450105", 1001).text),
  });
  await page.getByTestId(testIds.importSummary).waitFor();
  await page.getByTestId(testIds.importNext).click();
  await page.getByTestId(testIds.importCutOff).fill("2022-06-30");
  await page.getByTestId(testIds.importAcknowledge).check();
  const accept = page.getByTestId(testIds.importConfirm);
  expect(await accept.isDisabled()).toBe(true);
  await page.getByTestId(testIds.importOverConfirmed).getByRole("textbox").fill(reason);
  await accept.click();
  await page.waitForURL(/\/enrolment\?.*version=/);
  await expect.poll(() => page.getByTestId(testIds.verdictPanel).innerText()).toContain(reason);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
