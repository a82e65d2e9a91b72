import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { sessionsOf } from "./sessions.ts";
import { profiles, throttle } from "./vitals/profile.ts";
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

declare global {
  var daoweiPictures: string[];
}

/** Runs in the page before anything else of it: what each of its pictures shows, where that changes. */
function watchPictures(): void {
  const seen: string[] = [];
  globalThis.daoweiPictures = seen;
  const look = () => {
    const painted = document.querySelector(".boot") !== null;
    const words = document.getElementById("root")?.innerText.trim() ?? "";
    const picture = [painted ? "frame" : "", words === "" ? "" : "page"].filter(Boolean).join("+");
    const now = picture === "" ? "nothing" : picture;
    if (seen.at(-1) !== now) seen.push(now);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Opens an address on the line of an old office, and waits until something stands there that is not the painted frame. */
async function pictures(page: Page, path: string): Promise<readonly string[]> {
  await page.addInitScript(watchPictures);
  for (const profile of profiles.filter(({ name }) => name === "B")) await throttle(page, profile);
  await page.goto(path);
  await page.locator("h1, [role=alert]").first().waitFor();
  await page.waitForLoadState("networkidle");
  const seen = await page.evaluate(() => globalThis.daoweiPictures);
  return seen[0] === "nothing" ? seen.slice(1) : seen;
}

test.each(["/", "/inbox", "/print/brief", "/no-such-page"])(
  "%s is never empty once its frame was painted, and nothing of that frame stays",
  async (path) => {
    const visitor = await visit(browser, server.url, { session: await sessionOf("preparer") });
    expect(await pictures(visitor.page, path)).toEqual(["frame", "page"]);
    await visitor.leave();
  },
);

test.each(["/", "/login"])(
  "%s leads who is not signed in to sign in, never empty",
  async (path) => {
    const visitor = await visit(browser, server.url);
    expect(await pictures(visitor.page, path)).toEqual(["frame", "page"]);
    await visitor.page.getByTestId(`${testIds.demo}-preparer`).waitFor();
    await visitor.leave();
  },
);

test("who cannot be told who he is reads why in place of the painted frame", async () => {
  const visitor = await visit(browser, server.url, { session: await sessionOf("preparer") });
  await visitor.page.route(/\/api\/trpc\/session\.me/, (route) => route.abort());
  expect(await pictures(visitor.page, "/")).toEqual(["frame", "page"]);
  await visitor.leave();
});
