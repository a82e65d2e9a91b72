import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { furtherPages, pages } from "./routes.ts";
import { settled } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { sessionsOf } from "./sessions.ts";
import { visit } from "./visitor.ts";

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

/** The least width of WCAG 2.2 (1.4.10), and a screen of 1366 enlarged twice (1.4.4). */
const sizes = [
  { width: 320, height: 640 },
  { width: 683, height: 384 },
] as const;
const all = { ...furtherPages, preparer: { ...pages, ...furtherPages.preparer } };

describe.each(sizes)("on a page $width wide", (size) => {
  test.each(Object.entries(all))(
    "nothing of %s's pages runs off to the right",
    async (card, own) => {
      const visitor = await visit(browser, server.url, { size, session: await sessionOf(card) });
      const wide: string[] = [];
      for (const [name, path] of Object.entries(own)) {
        await visitor.page.goto(path);
        await visitor.page.waitForLoadState("networkidle");
        await visitor.page.evaluate(settled);
        const over = await visitor.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) wide.push(`${name}: ${over} px`);
      }
      expect(wide).toEqual([]);
      await visitor.leave();
    },
  );
});
