import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";

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

test("the tour is offered once, has six steps, and comes again from 帮助", async () => {
  const first = await arrive(browser, server.url, "preparer");
  await first.page.getByTestId(testIds.tourBegin).click();
  const tour = first.page.getByTestId(testIds.tour);
  const seen = new Set<string>();
  const pages = new Set<string>();
  for (let step = 0; step < 6; step += 1) {
    seen.add(await tour.innerText());
    pages.add(new URL(first.page.url()).pathname);
    expect(await first.page.locator(".frame-menu a[data-tour]").count()).toBe(1);
    if (step === 1) await screenshot(first.page, "tour");
    await first.page.getByTestId(testIds.tourNext).click();
  }
  expect(seen.size).toBe(6);
  expect([...pages]).toEqual([
    "/",
    "/enrolment",
    "/batches/new",
    "/batches",
    "/inbox",
    "/deadlines",
  ]);
  await tour.waitFor({ state: "detached" });
  await first.page.getByTestId(testIds.tourOffer).waitFor({ state: "detached" });

  const again = await arrive(browser, server.url, "preparer");
  await again.page.locator(".tiles").waitFor();
  expect(await again.page.getByTestId(testIds.tourOffer).count()).toBe(0);
  // Help speaks of the page over it; only the tour leads away, and ends with the work that is begun.
  await again.page.goto("/deadlines");
  await again.page.getByTestId(testIds.help).click();
  await expect
    .poll(() => again.page.getByTestId(testIds.helpPage).innerText(), patience)
    .toContain("期限");
  expect(new URL(again.page.url()).pathname).toBe("/deadlines");
  await screenshot(again.page, "help");
  await again.page.getByTestId(testIds.helpTour).click();
  await again.page.getByTestId(testIds.tour).waitFor();
  await again.page.waitForURL((url) => url.pathname === "/");
  await again.page.getByTestId("menu-batches").click();
  await again.page.getByTestId(testIds.tour).waitFor({ state: "detached" });
  expect(new URL(again.page.url()).pathname).toBe("/batches");
  for (const visitor of [first, again]) {
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  }
});

test("a batch begun on one machine goes on at another", async () => {
  const one = await arrive(browser, server.url, "preparer");
  await one.page.goto("/batches/new");
  await one.page.getByTestId(testIds.wizardTitle).fill("半途的批次");
  await one.page.getByTestId(testIds.wizardKept).waitFor();
  await screenshot(one.page, "wizard-kept");
  const other = await arrive(browser, server.url, "preparer");
  await other.page.goto("/batches/new");
  await expect
    .poll(() => other.page.getByTestId(testIds.wizardTitle).inputValue(), patience)
    .toBe("半途的批次");
  for (const visitor of [one, other]) {
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  }
});

test("who may not is told which post it takes and whom to ask", async () => {
  const visitor = await arrive(browser, server.url, "reviewer");
  await visitor.page.goto("/batches/new");
  const said = visitor.page.getByTestId(testIds.roleNeeded);
  await expect.poll(() => said.innerText(), patience).toContain("经办甲");
  expect(await said.innerText()).toContain("管理员");
  await screenshot(visitor.page, "role-needed");
  await visitor.leave();
});

test("without a network acts wait, what was typed stays, and the strip says of when the figures are", async () => {
  const visitor = await arrive(browser, server.url, "reviewer");
  const { page } = visitor;
  await page.goto("/inbox");
  await page.getByTestId(`${testIds.act}-send_back`).first().click();
  await page.locator("#reason").fill("人数与确认表不符，请核实后重报");
  await page.context().setOffline(true);
  await expect
    .poll(() => page.locator(".frame-strip").innerText(), patience)
    .toMatch(/网络中断.*的数据/);
  expect(await page.getByTestId(testIds.dialogConfirm).isDisabled()).toBe(true);
  await screenshot(page, "offline");
  await page.context().setOffline(false);
  await expect
    .poll(() => page.getByTestId(testIds.dialogConfirm).isDisabled(), patience)
    .toBe(false);
  expect(await page.locator("#reason").inputValue()).toContain("人数与确认表不符");
  await visitor.leave();
});
