import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { sessionsOf } from "./sessions.ts";
import { visit } from "./visitor.ts";
import { signInAs } from "./wire.ts";

const data = temporaryData();
let server: ServerProcess;
let browser: Browser;
let sessionOf: ReturnType<typeof sessionsOf>;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
  sessionOf = sessionsOf(browser, server.url);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

/** The names of what a page asks, each as often as it asks it, batches taken apart. */
function asked(page: Page): readonly string[] {
  const names: string[] = [];
  page.on("request", (request) => {
    const path = /\/api\/trpc\/([^?]+)/.exec(request.url())?.[1];
    if (path !== undefined) names.push(...decodeURIComponent(path).split(","));
  });
  return names;
}

/** A session of its own, for who is going to sign out of it. */
const ownSession = () => sessionsOf(browser, server.url)("preparer");
const account = (page: Page) => page.getByTestId(testIds.account);

test.each([
  ["/", "overview.get", testIds.arrivalRate],
  ["/batches", "batches.list", "menu-batches"],
  ["/inbox", "inbox.list", "menu-inbox"],
])(
  "%s begins with who is there and %s, and asks neither again when its scripts have come",
  async (path, question, sign) => {
    const visitor = await visit(browser, server.url, { session: await sessionOf("preparer") });
    const names = asked(visitor.page);
    await visitor.page.goto(path);
    await visitor.page.getByTestId(sign).waitFor();
    await visitor.page.waitForLoadState("networkidle");
    expect(names.slice(0, 2)).toEqual(["session.me", question]);
    for (const name of names.slice(0, 2))
      expect(names.filter((one) => one === name)).toHaveLength(1);
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  },
);

test("the receipt of an amount that the pointer has rested on is there already: opening it asks for nothing of it", async () => {
  const wire = await signInAs(server.url, "jingban-jia");
  const [batch] = await wire.batches.list.query({ fiscalYear: 2022, placeCode: "450000" });
  if (batch === undefined) throw new Error("the demonstration has no batch");
  const visitor = await visit(browser, server.url, { session: await sessionOf("preparer") });
  const { page } = visitor;
  await page.goto(`/batches/${batch.id}`);
  const names = asked(page);
  const amount = page.locator('[data-testid^="cell-"]').first();
  const explained = page.waitForResponse(/transfers\.explain/);
  await amount.hover();
  await explained;
  await page.waitForLoadState("networkidle");
  const before = names.length;
  await amount.click();
  await page.getByTestId(testIds.explanationQuote).first().waitFor();
  expect(names.slice(before).filter((name) => name.startsWith("transfers."))).toEqual([]);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("who is not signed in is sent to sign in and back, and nothing of the page was asked for before", async () => {
  const visitor = await visit(browser, server.url);
  const { page } = visitor;
  const names = asked(page);
  await page.goto("/?year=2021");
  await page.waitForURL(/\/login/);
  expect(new Set(names.filter((name) => name !== "session.demonstrationAccounts"))).toEqual(
    new Set(["session.me"]),
  );
  await page.getByTestId(`${testIds.demo}-preparer`).click();
  await account(page).waitFor();
  expect(page.url()).toContain("year=2021");
  await visitor.leave();
});

/** The city's preparer has no batch of his own: his overview is empty. */
async function enterAsCity(page: Page): Promise<void> {
  await page.getByTestId(testIds.signOut).click();
  await page.getByTestId(`${testIds.demo}-jingban-yi`).click();
  await page.locator(".empty").waitFor();
  expect(await account(page).innerText()).toContain("经办乙");
}

test("who signs in after another at the same browser sees only his own, on the very page that the other had open", async () => {
  const visitor = await visit(browser, server.url, { session: await ownSession() });
  const { page } = visitor;
  await page.goto("/");
  await page.getByTestId(testIds.arrivalRate).waitFor();
  await enterAsCity(page);
  expect(await page.getByTestId(testIds.arrivalRate).count()).toBe(0);
  await page.reload();
  await page.locator(".empty").waitFor();
  expect(await page.getByTestId(testIds.arrivalRate).count()).toBe(0);
  await visitor.leave();
});

test("an early answer that comes after its person has signed out is shown to nobody", async () => {
  const visitor = await visit(browser, server.url, { session: await ownSession() });
  const { page } = visitor;
  const early = Promise.withResolvers<undefined>();
  const come = Promise.withResolvers<undefined>();
  let first = true;
  await page.route(/\/api\/trpc\/overview\.get/, async (route) => {
    if (!first) return route.continue();
    first = false;
    const response = await route.fetch();
    await early.promise;
    await route.fulfill({ response });
    come.resolve(undefined);
    return undefined;
  });
  await page.goto("/", { waitUntil: "domcontentloaded" });
  await enterAsCity(page);
  early.resolve(undefined);
  await come.promise;
  await page.waitForTimeout(500);
  expect(await page.getByTestId(testIds.arrivalRate).count()).toBe(0);
  await visitor.leave();
});
