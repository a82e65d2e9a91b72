import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriers, barriersOfLook } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { keysLeft, leftInChinese } from "./left-in-chinese.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { sessionsOf } from "./sessions.ts";
import { allStates } from "./states/chapters.ts";
import { prepareDocuments } from "./states/documents.ts";
import { goTo } from "./states/state.ts";
import type { State } from "./states/state.ts";
import { type Look, visit } from "./visitor.ts";

const data = temporaryData();
let server: ServerProcess;
let browser: Browser;
let states: readonly State[];
let sessionOf: ReturnType<typeof sessionsOf>;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
  const documents = await prepareDocuments(server.url);
  states = allStates(documents);
  sessionOf = sessionsOf(browser, server.url);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

/** One person's screens one after another, in a browser of his own. */
async function walk(card: string, language: NonNullable<Look["language"]>): Promise<string[]> {
  const found: string[] = [];
  const session = await sessionOf(card);
  const visitor = await visit(browser, server.url, { theme: "light", language, session });
  const { page } = visitor;
  for (const state of states.filter((one) => one.card === card)) {
    await goTo(page, state);
    const wrong = [
      ...(await barriers(page)),
      ...(await barriersOfLook(page, { theme: "dark", density: "compact" })),
      ...(language === "en" ? await leftInChinese(page) : await keysLeft(page)),
    ];
    found.push(...wrong.map((line) => `${state.name}: ${line}`));
  }
  await visitor.leave();
  return found;
}

describe.each(["zh-CN", "en"] as const)("in %s", (language) => {
  test("no screen and no dialog of anybody has a barrier, contrast included, light or dark, and no word is left untranslated", async () => {
    const cards = [...new Set(states.map(({ card }) => card))];
    // The preparer has half of the screens: the others are walked beside him.
    const [most = "", ...others] = cards;
    const beside = async () => {
      const found: string[] = [];
      for (const card of others) found.push(...(await walk(card, language)));
      return found;
    };
    expect((await Promise.all([walk(most, language), beside()])).flat()).toEqual([]);
  }, 600_000);

  test("the page to sign in has no barrier", async () => {
    const visitor = await visit(browser, server.url, { language });
    const { page } = visitor;
    await page.goto("/login", { waitUntil: "networkidle" });
    expect(await barriers(page)).toEqual([]);
    expect(await barriersOfLook(page, { theme: "dark", density: "compact" })).toEqual([]);
    await visitor.leave();
  });
});
