import { parseArgs } from "node:util";
import { testIds } from "@daowei/web/test-ids";
import { launchBrowser } from "../browser.ts";
import { prepareNationalBatch } from "../national-batch.ts";
import { startServer, temporaryData } from "../server-process.ts";
import { sessionsOf } from "../sessions.ts";
import { visit } from "../visitor.ts";
import { observe, observed } from "./observe.ts";
import type { Observed } from "./observe.ts";
import { profiles, throttle } from "./profile.ts";
import type { Profile } from "./profile.ts";
import { scenes } from "./scenes.ts";
import type { Scene } from "./scenes.ts";
import { type Waits, waitsOn, watchRows } from "./waits.ts";

const { values: wish } = parseArgs({ options: { rounds: { type: "string", default: "3" } } });

const data = temporaryData();
const server = await startServer({ dataDir: data.folder });
const browser = await launchBrowser();
const sessionOf = sessionsOf(browser, server.url);

/** The same page twice with one cache: cold, then warm. */
async function round(scene: Scene, profile: Profile): Promise<readonly [Observed, Observed]> {
  const visitor = await visit(browser, server.url, { session: await sessionOf(scene.card) });
  const { page } = visitor;
  page.setDefaultTimeout(120_000);
  await page.addInitScript(observe);
  await throttle(page, profile);
  await page.goto(scene.path);
  await scene.ready(page);
  const cold = await observed(page);
  await page.goto(scene.path);
  await scene.ready(page);
  const loaded = await observed(page);
  await scene.use(page);
  const used = await observed(page);
  await visitor.leave();
  return [cold, { ...used, largestPaint: loaded.largestPaint, shift: loaded.shift }];
}

/** The large batch, opened for the first time. */
async function waiting(path: string, profile: Profile): Promise<Waits> {
  const visitor = await visit(browser, server.url, { session: await sessionOf("bu-jingban-jia") });
  const { page } = visitor;
  page.setDefaultTimeout(120_000);
  await page.addInitScript(watchRows);
  await throttle(page, profile);
  await page.goto(path);
  await page.getByTestId(testIds.checks).waitFor();
  const waits = await waitsOn(page);
  await visitor.leave();
  return waits;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const write = (cells: readonly string[]) => process.stdout.write(`| ${cells.join(" | ")} |\n`);
write([
  "page",
  "profile",
  "first paint cold",
  "LCP cold",
  "LCP warm",
  "CLS",
  "INP",
  "longest task",
]);
write(["---", "---", "---:", "---:", "---:", "---:", "---:", "---:"]);
const ms = (value: number) => `${Math.round(value)} ms`;
const nationalBatch = await prepareNationalBatch(server.url);
for (const scene of scenes(nationalBatch))
  for (const profile of profiles) {
    const rounds: (readonly [Observed, Observed])[] = [];
    for (let turn = 0; turn < Number(wish.rounds); turn += 1)
      rounds.push(await round(scene, profile));
    const cold = (what: keyof Observed) => median(rounds.map(([first]) => first[what]));
    const warm = (what: keyof Observed) => median(rounds.map(([, second]) => second[what]));
    write([
      scene.name,
      profile.name,
      ms(cold("painted")),
      ms(cold("largestPaint")),
      ms(warm("largestPaint")),
      cold("shift").toFixed(3),
      ms(warm("slowestInteraction")),
      ms(warm("longestTask")),
    ]);
  }

process.stdout.write("\n");
write(["profile", "table's answer to its first rows", "explanation", "workbook of 2,900 rows"]);
write(["---", "---:", "---:", "---:"]);
for (const profile of profiles) {
  const rounds: Waits[] = [];
  for (let turn = 0; turn < Number(wish.rounds); turn += 1)
    rounds.push(await waiting(`/batches/${nationalBatch}?year=2021`, profile));
  const middle = (what: keyof Waits) => ms(median(rounds.map((one) => one[what])));
  write([profile.name, middle("rows"), middle("explanation"), middle("workbook")]);
}
await browser.close();
await server.stop();
data.remove();
