import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { flags } from "../browser.ts";
import { startServer, temporaryData } from "../server-process.ts";
import { sessionsOf } from "../sessions.ts";
import { allStates } from "../states/chapters.ts";
import { prepareDocuments } from "../states/documents.ts";
import { goTo } from "../states/state.ts";
import { visit } from "../visitor.ts";
import { fetchOldChromium } from "./oldest-chromium.ts";

const { values: wish } = parseArgs({
  options: { chrome: { type: "string" }, pictures: { type: "string" }, only: { type: "string" } },
});
const found =
  wish.chrome === undefined ? fetchOldChromium() : { path: wish.chrome, remove: () => undefined };
const data = temporaryData();
const server = await startServer({ dataDir: data.folder });
const browser = await chromium.launch({
  executablePath: found.path,
  args: [...flags, "--no-sandbox", "--no-zygote"],
});
const sessionOf = sessionsOf(browser, server.url);
const documents = await prepareDocuments(server.url);
const states = allStates(documents).filter(({ name }) => name === (wish.only ?? name));
const wrong: string[] = [];
for (const state of states) {
  const visitor = await visit(browser, server.url, { session: await sessionOf(state.card) });
  await goTo(visitor.page, state).catch((reason: unknown) => {
    wrong.push(`${state.name}: ${String(reason)}`);
  });
  if (state.provokes !== undefined) visitor.forgive(state.provokes);
  // A page that is not there is one of the states.
  wrong.push(...visitor.complaints().map((complaint) => `${state.name}: ${complaint}`));
  if (wish.pictures !== undefined)
    await visitor.page.screenshot({ path: join(wish.pictures, `${state.name}.png`) });
  await visitor.leave();
}
process.stdout.write(
  `Chromium ${browser.version()}: ${states.length} states, ${wrong.length} complaints\n`,
);
for (const line of wrong) process.stdout.write(`  ${line}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
await browser.close();
await server.stop();
data.remove();
found.remove();
