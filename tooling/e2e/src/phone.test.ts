import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriers } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { documentPages, pages } from "./routes.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { signInAs } from "./wire.ts";

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

const phone = { width: 360, height: 740 };
const smallest = { width: 320, height: 640 };

/** The boxes that stick out of the page at its right; what lies in a box that scrolls by itself does not. */
function stickingOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (node: Element | null): boolean =>
      node !== null &&
      node !== document.body &&
      (getComputedStyle(node).overflowX !== "visible" || scrolls(node.parentElement));
    return [...document.querySelectorAll("body *")]
      .filter(
        (node) => node.getBoundingClientRect().right > clientWidth && !scrolls(node.parentElement),
      )
      .map((node) => `${node.tagName}.${node.className} ${node.getBoundingClientRect().right}`)
      .slice(0, 4);
  });
}

/** What a finger is meant to hit and is under 24 px in one direction; links within a sentence are exempt. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, select, input, summary, nav a")]
      .filter((node) => node.checkVisibility() && !node.closest(".unseen"))
      .filter((node) => !(node instanceof HTMLInputElement && node.closest("label") !== null))
      .map((node) => ({ node, box: node.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 24)
      .map(
        ({ node, box }) =>
          `${node.tagName} ${node.className} ${node.innerText.slice(0, 20)} ${box.width}×${box.height}`,
      ),
  );
}

const languages = ["zh-CN", "en"] as const;
describe.each(languages)("in %s", (language) => {
  const named = (name: string) => `phone-${name}${language === "en" ? "-en" : ""}`;

  test("no page scrolls sideways at 360 or at 320 px, and everything to touch is large enough", async () => {
    const documents = await documentPages(await signInAs(server.url, "jingban-jia"));
    const visitor = await arrive(browser, server.url, { card: "preparer", look: { language } });
    const { page } = visitor;
    const faults: string[] = [];
    for (const [name, path] of Object.entries({ ...pages, ...documents })) {
      await page.setViewportSize(phone);
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      for (const small of await smallTargets(page)) faults.push(`${name}: ${small}`);
      for (const out of await stickingOut(page)) faults.push(`${name} at 360: ${out}`);
      await page.setViewportSize(smallest);
      await page.waitForTimeout(50);
      for (const out of await stickingOut(page)) faults.push(`${name} at 320: ${out}`);
    }
    expect(faults).toEqual([]);
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  });

  test("the inbox, a document's summary, the reason of an amount, a decision, the dates and the bell are there for a thumb", async () => {
    const visitor = await arrive(browser, server.url, { card: "reviewer", look: { language } });
    const { page } = visitor;
    await page.setViewportSize(phone);
    await page.goto("/");
    await page.locator(".tiles").waitFor();
    await screenshot(page, named("overview"));
    await page.getByTestId(testIds.menuToggle).click();
    await screenshot(page, named("menu"));
    await page.getByTestId("menu-inbox").click();
    await page.locator(".inbox-preview").waitFor();
    await screenshot(page, named("inbox"));
    expect(await barriers(page)).toEqual([]);
    const documents = await documentPages(await signInAs(server.url, "fuhe-jia"));
    await page.goto(String(documents["batch"]));
    const cards = page.getByTestId(testIds.placeCards);
    await cards.waitFor();
    await screenshot(page, named("batch"));
    expect(await barriers(page)).toEqual([]);
    await cards.locator("button").first().click();
    await page.getByTestId(testIds.explanationQuote).first().waitFor();
    await screenshot(page, named("receipt"));
    await page.getByTestId(testIds.panelClose).click();
    await cards.scrollIntoViewIfNeeded();
    await page.goto("/deadlines");
    await page.getByTestId(testIds.deadlineRow).first().waitFor();
    await screenshot(page, named("deadlines"));
    await page.goto("/inbox");
    await page.getByTestId(`${testIds.act}-send_back`).first().click();
    await page.getByTestId(testIds.dialog).waitFor();
    await screenshot(page, named("return"));
    await page.keyboard.press("Escape");
    await page.getByTestId(testIds.bell).click();
    await page.waitForTimeout(300);
    await screenshot(page, named("bell"));
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  });

  test("making a batch is said to belong on a larger screen, and nobody is locked out", async () => {
    const visitor = await arrive(browser, server.url, { card: "preparer", look: { language } });
    const { page } = visitor;
    await page.setViewportSize(phone);
    await page.goto("/batches/new");
    const said = page.getByTestId(testIds.wideOnly);
    await said.waitFor();
    await screenshot(page, named("wizard"));
    await said.getByRole("button").click();
    await page.getByTestId(testIds.wizardTitle).waitFor();
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  });
});
