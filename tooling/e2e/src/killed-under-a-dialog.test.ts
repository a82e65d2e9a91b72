import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { databaseOffices } from "./database-office.ts";
import type { DatabaseOffice } from "./database-office.ts";
import { randomNumbers } from "./random-numbers.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import { said } from "./sitting-place.ts";
import type { ServerProcess } from "./server-process.ts";
import { signInAs } from "./wire.ts";

const seed = Number(process.env["DAOWEI_SEED"] ?? Date.now() % 1_000_000);
const random = randomNumbers(seed);

describe.each(databaseOffices)(
  `a server killed under an open dialog, $name (seed ${seed})`,
  ({ open }) => {
    const data = temporaryData();
    let office: DatabaseOffice;
    let server: ServerProcess;
    let browser: Browser;
    beforeAll(async () => {
      office = await open();
      [server, browser] = await Promise.all([
        startServer({ dataDir: data.folder, env: office.env }),
        launchBrowser(),
      ]);
    });
    afterAll(async () => {
      await browser.close();
      await server.stop();
      await office.close();
      data.remove();
    });

    async function startAgain(): Promise<void> {
      const port = Number(new URL(server.url).port);
      server = await startServer({ dataDir: data.folder, port, env: office.env });
    }

    /** Asks once more in the dialog that is still open, unless the first answer has come after all. */
    async function askAgain(page: Page): Promise<void> {
      const dialog = page.getByTestId(testIds.dialog);
      if ((await dialog.count()) > 0) await page.getByTestId(testIds.dialogConfirm).click();
      await dialog.waitFor({ state: "detached" });
    }

    test("the page says that the outcome is unknown, asks again with the same key, and the act has happened once", async () => {
      const wire = await signInAs(server.url, "fuhe-jia");
      const { items } = await wire.inbox.list.query({ tab: "todo" });
      const id = items[0]?.batch.id;
      if (id === undefined) throw new Error("the demonstration has no batch that waits for review");

      const reviewer = await arrive(browser, server.url, "reviewer");
      await reviewer.page.goto(`/batches/${id}`);
      await reviewer.page.getByTestId(`${testIds.act}-review`).click();
      await reviewer.page.getByTestId(testIds.dialog).waitFor();
      await server.kill();
      await reviewer.page.getByTestId(testIds.dialogConfirm).click();
      await reviewer.page.getByText(said("再次询问结果", "Ask for the outcome again")).waitFor();
      await screenshot(reviewer.page, "outcome-unknown");
      await startAgain();
      await askAgain(reviewer.page);
      await reviewer.leave();

      const approver = await arrive(browser, server.url, "approver");
      await approver.page.goto(`/batches/${id}`);
      await approver.page.getByTestId(`${testIds.act}-approve`).click();
      await approver.page.getByTestId(testIds.dialogConfirm).click();
      await new Promise((resolve) => setTimeout(resolve, random() * 60));
      await server.kill();
      await startAgain();
      await askAgain(approver.page);
      await approver.leave();

      const batch = await wire.batches.get.query({ id });
      expect(batch.stage).toBe("approved");
      expect(batch.events.map(({ act }) => act)).toEqual([
        "created",
        "submit",
        "review",
        "approve",
      ]);
    });
  },
);
