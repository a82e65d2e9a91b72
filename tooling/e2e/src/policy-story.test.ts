import { readFileSync } from "node:fs";
import { join } from "node:path";
import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { type ServerProcess, startServer, temporaryData } from "./server-process.ts";
import { headsFile, importHeads, signInAs, type Wire } from "./wire.ts";

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

const original = readFileSync(
  join(import.meta.dirname, "../../../packages/policies/450000-guangxi/gx-2022.yaml"),
  "utf8",
);
/** The region takes one yuan a head over from its counties out of poverty. */
const mended = original
  .replace(/\nexamples:[\s\S]*$/u, "\n")
  .concat(
    "examples:\n  - { title: 天等县, place: 451423, class: resident, heads: 1, shares: [{ level: central, yuan: 488 }, { level: province, yuan: 92.5 }, { level: county, yuan: 29.5 }] }\n",
  )
  .replace("amount: { yuan: 91.5 }", "amount: { yuan: 92.5 }")
  .replace("amount: { yuan: 30.5 }", "amount: { yuan: 29.5 }");
/** What a slip of the pen makes of it. */
const slipped = mended.replace("level: county, payer: self", "level: countty, payer: self");

const place = { fiscalYear: 2022, placeCode: "450000" };

async function draft(wire: Wire, title: string, onlyPlaces: string[]): Promise<string> {
  const rows = onlyPlaces.map((placeCode) => ({ placeCode, insuredClass: "resident", heads: 100 }));
  const headcountVersionId = await importHeads(wire, { ...place, text: headsFile(rows) });
  const { id } = await wire.batches.create.mutate({
    ...place,
    policyId: "gx-2022",
    headcountVersionId,
    onlyPlaces,
    title,
    kind: "regular",
    idempotencyKey: crypto.randomUUID(),
  });
  return id;
}

/** What the county itself owes for 100 residents, by the batch's own text. */
async function countyOwes(wire: Wire, batchId: string): Promise<string | undefined> {
  const { items } = await wire.transfers.list.query({ ...place, batchId, limit: 20 });
  return items.find(({ level }) => level === "county")?.amountFen;
}

async function fill(page: Page, text: string): Promise<void> {
  await page.getByTestId(testIds.policyText).fill(text);
}

test("a policy: uploaded, refused at its line, mended, proposed, published by a second person; new batches use it, old ones keep theirs", async () => {
  const wire = await signInAs(server.url, "jingban-jia");
  const free = await uncovered(wire);
  const [first = "", second = ""] = free;
  const old = await draft(wire, "旧版本批次", [first]);
  expect(await countyOwes(wire, old)).toBe("305000");

  // 经办: the file with a slip, then mended.
  const preparer = await arrive(browser, server.url, "preparer");
  const { page } = preparer;
  await page.goto("/policies/gx-2022");
  await page.getByTestId(testIds.policyWrite).click();
  await page.getByTestId(testIds.policyText).waitFor();
  await page.getByTestId(testIds.policyFile).setInputFiles({
    name: "gx-2022.yaml",
    mimeType: "text/yaml",
    buffer: Buffer.from(slipped),
  });
  const finding = page.getByTestId(testIds.policyFinding).first();
  await finding.waitFor();
  const line = slipped.slice(0, slipped.indexOf("countty")).split("\n").length;
  expect(await finding.getAttribute("data-line")).toBe(String(line));
  expect(await finding.innerText()).toContain("county");
  await finding.click();
  await screenshot(page, "policy-1-finding");
  await fill(page, mended);
  await page.getByTestId(testIds.policyFit).waitFor();
  const effect = await page.getByTestId(testIds.policyEffect).innerText();
  expect(effect).toContain("未签发");
  await screenshot(page, "policy-2-effect");
  await page.getByTestId(testIds.policyPropose).click();
  await page.getByTestId(testIds.dialogComment).fill("自治区印发更正通知，脱贫县负担改为29.5元");
  await page.getByTestId(testIds.dialogConfirm).click();
  await page.waitForURL(/\/proposals\/[0-9a-f-]{36}/);
  const proposal = new URL(page.url()).pathname;
  // Who proposed may take it back and nothing else.
  await page.getByTestId(`${testIds.act}-withdraw`).waitFor();
  expect(await page.getByTestId(`${testIds.act}-approve`).count()).toBe(0);
  expect(preparer.complaints()).toEqual([]);

  // 复核: from the inbox, what changes, publish.
  const reviewer = await arrive(browser, server.url, "reviewer");
  await reviewer.page.goto("/inbox");
  await reviewer.page.getByTestId(testIds.proposalRow).first().getByRole("link").click();
  await reviewer.page.waitForURL(`**${proposal}*`);
  await reviewer.page.getByText("29.5").first().waitFor();
  await screenshot(reviewer.page, "policy-3-proposal");
  await reviewer.page.getByTestId(`${testIds.act}-approve`).click();
  await reviewer.page.getByTestId(testIds.dialogConfirm).click();
  await reviewer.page.getByText("已生效").first().waitFor();
  await reviewer.page.goto("/policies/gx-2022");
  await reviewer.page.getByTestId(testIds.policyHistory).getByText("正在执行").waitFor();
  await screenshot(reviewer.page, "policy-4-history");
  expect(reviewer.complaints()).toEqual([]);
  await reviewer.leave();

  // A new batch rests on the new text; the old one on its own, and still says why.
  const next = await draft(wire, "新版本批次", [second]);
  expect(await countyOwes(wire, next)).toBe("295000");
  expect(await countyOwes(wire, old)).toBe("305000");
  const before = await wire.batches.get.query({ id: old });
  const after = await wire.batches.get.query({ id: next });
  expect(before.policy.version).not.toBe(after.policy.version);
  const { items } = await wire.transfers.list.query({ ...place, batchId: old, limit: 20 });
  const { obligations } = await wire.transfers.get.query({ id: items[0]?.id ?? "" });
  const why = await wire.transfers.explain.query({ obligationId: obligations[0]?.id ?? "" });
  expect(why.recomputed.same).toBe(true);

  await page.goto("/policies/compare?a=gx-2022&b=gx-2023");
  await page.getByTestId(testIds.comparison).waitFor();
  await screenshot(page, "policy-5-compare");
  await page.goto("/policies/what-if?policy=gx-2022&year=2022");
  await page.getByTestId(`${testIds.whatIfAmount}-standard`).fill("640");
  await page.getByTestId(testIds.whatIfRun).click();
  await page.getByText("640").first().waitFor();
  await page.getByTestId(testIds.whatIfResult).waitFor();
  await screenshot(page, "policy-6-what-if");
  expect(preparer.complaints()).toEqual([]);
  await preparer.leave();
});

/** Counties out of poverty whose money of 2022 is in no batch yet. */
async function uncovered(wire: Wire): Promise<string[]> {
  const poor = ["451423", "451022", "451024", "451026", "451027", "450123", "450124", "450125"];
  const taken = new Set<string>();
  for (const { id, stage } of await wire.batches.list.query(place)) {
    if (stage === "cancelled") continue;
    const { rows } = await wire.batches.rows.query({ id });
    for (const { placeCode } of rows) taken.add(placeCode);
  }
  const free = poor.filter((code) => !taken.has(code));
  if (free.length < 2) throw new Error(`the demonstration left only ${free.join()}`);
  return free;
}
