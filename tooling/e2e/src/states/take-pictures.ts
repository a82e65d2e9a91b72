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
import { openedStates } from "./dialogs.ts";
import { prepareDocuments } from "./documents.ts";
import { pageStates } from "./pages.ts";
import { goTo } from "./state.ts";
import type { State } from "./state.ts";

const gallery = join(import.meta.dirname, "../../../../docs/screens");
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
  const suffix = look === "zh-light" && size === "1366x768" ? "" : `-${look}-${size}`;
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
    quality: 80,
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
const states = [signIn, ...pageStates(documents), ...openedStates(documents)].filter(({ name }) =>
  wanted.test(name),
);
const sitting = { browser, url: server.url, states, sessionOf: sessionsOf(browser, server.url) };
for (const look of wish.looks.split(","))
  for (const size of wish.sizes.split(",")) await sit(sitting, look, size);
if (wish.out === gallery && wish.only === ".") writeGallery(states);
await browser.close();
await server.stop();
data.remove();

/** A page that shows them all, in the order of the table of states. */
function writeGallery(shown: readonly State[]): void {
  const lines = shown.map(({ name, card, path, open }) => {
    const where = path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…");
    return `## ${name}\n\n${card === "" ? "" : `${card}, `}\`${where}\`${open === undefined ? "" : ", opened"}\n\n![${name}](${name}.webp)\n`;
  });
  const head = [
    "# Every screen",
    "",
    "Made by `pnpm -C tooling/e2e run screens` from the demonstration, 1366 × 768, Chinese, light; the table of states is in `tooling/e2e/src/states`.",
    "Other looks and sizes are made on demand: `--looks zh-light,zh-dark,en-light,en-dark --sizes 1366x768,1920x1080 --out FOLDER`, one screen with `--only NAME`.",
    "",
    "",
  ];
  writeFileSync(join(gallery, "README.md"), head.join("\n") + lines.join("\n"));
}
