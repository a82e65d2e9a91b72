import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { signInAs } from "./wire.ts";

const data = temporaryData();
const simulator = join(import.meta.dirname, "../../payment-simulator/src/main.ts");
const key = "the key of the paying system";
let paying: ChildProcess;
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  paying = spawn(process.execPath, [simulator, "--key", key], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await addressOf(paying);
  const env = { DAOWEI_PAYMENTS_URL: url, DAOWEI_PAYMENTS_KEY: key };
  [server, browser] = await Promise.all([
    startServer({ dataDir: data.folder, env }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  const ended = once(paying, "exit");
  paying.kill("SIGTERM");
  await ended;
  data.remove();
});

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("the paying system has no standard output");
  for await (const line of createInterface({ input: child.stdout }))
    return (JSON.parse(line) as { url: string }).url;
  throw new Error("the paying system said nothing");
}

test("with a paying system the treasury orders payments, records nothing by hand, and sees what became of each", async () => {
  const wire = await signInAs(server.url, "jingban-jia");
  const { items } = await wire.transfers.list.query({
    fiscalYear: 2022,
    placeCode: "450600",
    stage: "issued",
    limit: 50,
  });
  const [first] = items;
  if (first === undefined) throw new Error("nothing is to be sent");
  const visitor = await arrive(browser, server.url, "treasury");
  const { page } = visitor;
  await page.goto(`/batches/${first.batchId}`);
  await page.getByTestId(`${testIds.act}-record_sent`).click();
  await page.getByTestId(testIds.dialog).waitFor();
  expect(await page.getByTestId(testIds.actVoucher).count()).toBe(0);
  await page.getByTestId(testIds.payersAll).check();
  await screenshot(page, "gateway-order");
  await page.getByTestId(testIds.dialogConfirm).click();
  await expect.poll(() => page.getByTestId("toasts").innerText()).toContain(String(items.length));

  await expect
    .poll(async () => (await wire.transfers.get.query({ id: first.id })).stage, {
      timeout: 60_000,
    })
    .toBe("sent");
  await page.goto(`/transfers/${first.id}`);
  const order = page.getByTestId("payment-order");
  await expect.poll(() => order.innerText()).toMatch(/DW[0-9A-F]{32}/);
  expect(await order.count()).toBe(1);
  expect(await page.getByTestId("reverse-sent").count()).toBe(0);
  await screenshot(page, "gateway-paid");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
