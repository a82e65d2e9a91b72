import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../browser.ts";
import { settled } from "../screens.ts";
import { startServer, temporaryData } from "../server-process.ts";
import { sessionsOf } from "../sessions.ts";
import { visit } from "../visitor.ts";
import type { Look } from "../visitor.ts";
import { chapters } from "./chapters.ts";
import { prepareDocuments } from "./documents.ts";
import { furtherLooks, gallery, most, suffixOf, writeGallery } from "./gallery.ts";
import { goTo } from "./state.ts";
import type { State } from "./state.ts";

const { values: wish } = parseArgs({
  options: {
    only: { type: "string", default: "." },
    looks: { type: "string", default: "zh-light" },
    sizes: { type: "string", default: "1366x768" },
    out: { type: "string", default: gallery },
    whole: { type: "boolean", default: false },
  },
});

const looks: Readonly<Record<string, Look>> = {
  "zh-light": { theme: "light", language: "zh-CN" },
  "zh-dark": { theme: "dark", language: "zh-CN" },
  "en-light": { theme: "light", language: "en" },
  "en-dark": { theme: "dark", density: "compact", language: "en" },
};

interface Sitting {
  readonly browser: Browser;
  readonly url: string;
  readonly states: readonly State[];
  readonly sessionOf: ReturnType<typeof sessionsOf>;
}

/** One look at one size: a visit for each person, and a picture of each of his states. */
async function sit({ browser, url, states, sessionOf }: Sitting, look: string, size: string) {
  const [width = 0, height = 0] = size.split("x").map(Number);
  const suffix = suffixOf(look, size);
  const cards = [...new Set(states.map(({ card }) => card))];
  for (const card of cards) {
    const session = card === "" ? undefined : await sessionOf(card);
    for (const state of states.filter((one) => one.card === card)) {
      const visitor = await visit(browser, url, {
        ...looks[look],
        size: state.size ?? { width, height },
        ...(session === undefined ? {} : { session }),
      });
      await goTo(visitor.page, state).catch((reason: unknown) => {
        process.stderr.write(`${state.name}: ${String(reason)}\n`);
        process.exitCode = 1;
      });
      await picture(visitor.page, `${state.name}${suffix}`);
      if (state.provokes !== undefined) visitor.forgive(state.provokes);
      for (const complaint of visitor.complaints())
        process.stdout.write(`${state.name}: ${complaint}\n`);
      await visitor.leave();
    }
  }
}

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(settled);
  const devices = await page.context().newCDPSession(page);
  const { data } = await devices.send("Page.captureScreenshot", {
    format: "webp",
    quality: 60,
    captureBeyondViewport: wish.whole,
  });
  writeFileSync(join(wish.out, `${name}.webp`), Buffer.from(data, "base64"));
}

mkdirSync(wish.out, { recursive: true });
const data = temporaryData();
const server = await startServer({ dataDir: data.folder });
const browser = await launchBrowser();
const documents = await prepareDocuments(server.url);
const signIn: State = { name: "sign-in", card: "", path: "/login" };
const wanted = new RegExp(wish.only, "u");
const shown = [{ title: "Signing in", states: [signIn] }, ...chapters(documents)];
const states = shown.flatMap((chapter) => chapter.states).filter(({ name }) => wanted.test(name));
const sitting = { browser, url: server.url, states, sessionOf: sessionsOf(browser, server.url) };
for (const look of wish.looks.split(","))
  for (const size of wish.sizes.split(",")) await sit(sitting, look, size);
if (wish.out === gallery && wish.only === ".") {
  const chosen = { ...sitting, states: states.filter(({ name }) => most.has(name)) };
  for (const [look, size] of furtherLooks) await sit(chosen, look, size);
  writeGallery(shown);
}
await browser.close();
await server.stop();
data.remove();
