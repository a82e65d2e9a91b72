import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriers } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { leftInChinese } from "./left-in-chinese.ts";
import { documentPages, furtherPages, pages } from "./routes.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { type Look, visit } from "./visitor.ts";
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

const looks: readonly Look[] = [
  { theme: "light", language: "zh-CN" },
  { theme: "dark", density: "compact", language: "zh-CN" },
  { theme: "light", language: "en" },
  { theme: "dark", density: "compact", language: "en" },
];

describe.each(looks)("in the look %o", (look) => {
  test.each(["preparer", "fund_accountant", "auditor", "administrator"] as const)(
    "no page of the %s has a barrier, contrast included, and an English one leaves none of our words Chinese",
    async (card) => {
      const documents = await documentPages(await signInAs(server.url, "jingban-jia"));
      const own = card === "preparer" ? { ...pages, ...documents } : {};
      const visitor = await arrive(browser, server.url, { card, look });
      const { page } = visitor;
      const found: string[] = [];
      for (const [name, path] of Object.entries({ ...own, ...furtherPages[card] })) {
        await page.goto(path, { waitUntil: "networkidle" });
        await page.locator("h1").first().waitFor();
        await page.locator(".bone").first().waitFor({ state: "detached" });
        for (const barrier of await barriers(page)) found.push(`${path}: ${barrier}`);
        if (look.language === "en")
          for (const text of await leftInChinese(page))
            found.push(`${path}: still Chinese: ${text}`);
        await screenshot(page, `axe-${name}-${Object.values(look).join("-")}`);
      }
      expect(found).toEqual([]);
      await visitor.leave();
    },
  );

  test("the page to sign in has no barrier", async () => {
    const visitor = await visit(browser, server.url, look);
    const { page } = visitor;
    await page.goto("/login", { waitUntil: "networkidle" });
    expect(await barriers(page)).toEqual([]);
    await visitor.leave();
  });
});
