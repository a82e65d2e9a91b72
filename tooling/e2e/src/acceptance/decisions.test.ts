import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { arrive } from "../clerk.ts";
import { startServer, temporaryData } from "../server-process.ts";
import type { ServerProcess } from "../server-process.ts";
import { said } from "../sitting-place.ts";
import { headsFile, importHeads, signInAs } from "../wire.ts";
import type { Wire } from "../wire.ts";

const region = { fiscalYear: 2022, placeCode: "450000" };
const data = temporaryData();
let server: ServerProcess;
let browser: Browser;
let preparer: Wire;
let drafts: Draft[];
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
  preparer = await signInAs(server.url, "jingban-jia");
  drafts = await draftsOf(23);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

interface Draft {
  readonly id: string;
  readonly revisionHash: string;
}

const idempotencyKey = () => crypto.randomUUID();

/** So many batches of one county each, whose money no other batch carries. */
async function draftsOf(count: number): Promise<Draft[]> {
  const taken = new Set(["4505", "4506", "4508"]);
  const places = (await preparer.session.places.query({ fiscalYear: region.fiscalYear }))
    .filter(({ level, code }) => level === "county" && !taken.has(code.slice(0, 4)))
    .slice(0, count)
    .map(({ code }) => code);
  const rows = places.map((placeCode) => ({ placeCode, insuredClass: "resident", heads: 1000 }));
  const headcountVersionId = await importHeads(preparer, { ...region, text: headsFile(rows) });
  const made: Draft[] = [];
  for (const place of places)
    made.push(
      await preparer.batches.create.mutate({
        ...region,
        policyId: "gx-2022",
        headcountVersionId,
        onlyPlaces: [place],
        title: `城乡居民医保财政补助 ${place}`,
        kind: "regular",
        idempotencyKey: idempotencyKey(),
      }),
    );
  return made;
}

const on = ({ id, revisionHash }: Draft) => ({
  id,
  revisionHash,
  idempotencyKey: idempotencyKey(),
});

async function submitted(): Promise<Draft> {
  const draft = drafts.pop();
  if (draft === undefined) throw new Error("no draft is left");
  await preparer.batches.submit.mutate(on(draft));
  return draft;
}

const confirm = (page: Page) => page.getByTestId(testIds.dialogConfirm).click();
const historyOf = async (id: string) =>
  (await preparer.batches.get.query({ id })).events.map(({ act }) => act);

test("a batch is recalled before anybody acts on it, and afterwards not: who acted is named", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  const [early, late] = [await submitted(), await submitted()];
  await page.goto(`/batches/${early.id}`);
  await page.getByTestId(`${testIds.act}-recall`).click();
  await confirm(page);
  await page.getByTestId(`${testIds.act}-submit`).waitFor();
  expect(await historyOf(early.id)).toEqual(["created", "submit", "recall"]);

  await page.goto(`/batches/${late.id}`);
  await page.getByTestId(`${testIds.act}-recall`).click();
  const reviewer = await signInAs(server.url, "fuhe-jia");
  await reviewer.batches.review.mutate(on(late));
  await confirm(page);
  const refusal = page.getByTestId(testIds.dialog).locator(".problem");
  await refusal.waitFor();
  expect(await refusal.innerText()).toContain("复核甲");
  expect(await historyOf(late.id)).toEqual(["created", "submit", "review"]);
  await visitor.leave();
});

test("the network fails under an approval, before it left or after it arrived: asked again, exactly one has happened", async () => {
  const reviewer = await signInAs(server.url, "fuhe-jia");
  const visitor = await arrive(browser, server.url, "approver");
  const { page } = visitor;
  for (const lost of ["request", "answer"] as const) {
    const batch = await submitted();
    await reviewer.batches.review.mutate(on(batch));
    await page.goto(`/batches/${batch.id}`);
    await page.getByTestId(`${testIds.act}-approve`).click();
    await page.route("**/api/trpc/batches.approve*", async (route) => {
      if (lost === "answer") await route.fetch();
      await route.abort("connectionreset");
    });
    await confirm(page);
    await page.getByText(said("再次询问结果", "Ask for the outcome again")).waitFor();
    await page.unroute("**/api/trpc/batches.approve*");
    await confirm(page);
    await page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
    expect({ lost, acts: await historyOf(batch.id) }).toEqual({
      lost,
      acts: ["created", "submit", "review", "approve"],
    });
  }
  visitor.forgive(/ERR_CONNECTION_RESET/);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("of twenty that are decided at once, two that stand against it are listed with their reasons, and eighteen are done", async () => {
  const auditor = await signInAs(server.url, "shenji-jia");
  const reviewed = async () => {
    const { items } = await auditor.audit.list.query({ limit: 200 });
    return items.filter(({ act }) => act === "batch.review").length;
  };
  // With the one that the demonstration has waiting, twenty.
  const nineteen: Draft[] = [];
  while (nineteen.length < 19) nineteen.push(await submitted());

  const visitor = await arrive(browser, server.url, "reviewer");
  const { page } = visitor;
  await page.goto("/inbox");
  await page.getByTestId(testIds.bulkPick).first().check();
  await page.getByTestId(testIds.bulkPickAll).click();
  await page.getByTestId(testIds.bulkDecide).click();
  const before = await reviewed();
  for (const draft of nineteen.slice(0, 2)) await preparer.batches.recall.mutate(on(draft));
  await confirm(page);
  const result = page.getByTestId(testIds.bulkResult);
  await result.waitFor();
  expect(await result.locator("tbody tr").count()).toBe(2);
  for (const row of await result.locator("tbody tr").all())
    expect((await row.locator("td").last().innerText()).length).toBeGreaterThan(4);
  expect((await reviewed()) - before).toBe(18);
  await visitor.leave();
});
