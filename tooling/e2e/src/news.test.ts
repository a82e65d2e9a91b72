import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { headsFile, importHeads, signInAs } from "./wire.ts";

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

const where = { fiscalYear: 2022, placeCode: "450000" };
const once = () => ({ idempotencyKey: crypto.randomUUID() });
const patient = { timeout: 60_000 };

/** A batch of one county goes to the reviewers, and the first of them is urged. */
async function submit(placeCode: string): Promise<void> {
  const wire = await signInAs(server.url, "jingban-jia");
  const headcountVersionId = await importHeads(wire, {
    ...where,
    text: headsFile([{ placeCode, insuredClass: "resident", heads: 1000 }]),
  });
  const { id, revisionHash } = await wire.batches.create.mutate({
    ...where,
    policyId: "gx-2022",
    headcountVersionId,
    title: `${placeCode} 补助`,
    kind: "regular",
    ...once(),
  });
  await wire.batches.submit.mutate({ id, revisionHash, ...once() });
  await wire.batches.urge.mutate({ id, ...once() });
}

test("bell and inbox change by themselves, in two tabs over one line, and again after the server was killed", async () => {
  const visitor = await arrive(browser, server.url, "reviewer");
  const { page } = visitor;
  const lines: string[] = [];
  page.context().on("request", (request) => {
    // Signing in opened one of its own, perhaps only now.
    if (request.url().includes("/api/news") && request.frame().url().endsWith("/inbox"))
      lines.push(request.url());
  });
  await page.goto("/inbox");
  const second = await page.context().newPage();
  await second.goto("/inbox");
  const todo = () => page.locator(".menu-count").innerText();
  const before = Number(await todo());

  await submit("451423");
  await expect.poll(todo, patient).toBe(String(before + 1));
  await expect
    .poll(() => second.locator(".menu-count").innerText(), patient)
    .toBe(String(before + 1));
  await expect.poll(() => page.getByTestId(testIds.bellCount).count(), patient).toBe(1);
  const unread = Number(await page.getByTestId(testIds.bellCount).innerText());
  expect(lines).toHaveLength(1);

  await server.kill();
  server = await startServer({ dataDir: data.folder, port: Number(new URL(server.url).port) });
  await submit("450102");
  await expect.poll(todo, patient).toBe(String(before + 2));
  await expect
    .poll(() => page.getByTestId(testIds.bellCount).innerText(), patient)
    .toBe(String(unread + 1));

  visitor.forgive(/ERR_CONNECTION|ERR_INCOMPLETE|answer 50[23]|status of 50[23]/);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
