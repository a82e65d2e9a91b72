import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { keyboardOf } from "./keyboard.ts";
import type { Keyboard } from "./keyboard.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { visit } from "./visitor.ts";
import type { Visitor } from "./visitor.ts";
import { headsFile, signInAs } from "./wire.ts";

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

const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 30_000 });
const title = "两县区财政补助下达";
const where = { fiscalYear: 2022, placeCode: "450000" };
const stageOf = async () => {
  const wire = await signInAs(server.url, "jingban-jia");
  const batches = await wire.batches.list.query(where);
  return batches.find((batch) => batch.title === title)?.stage;
};

/** One person at a keyboard; he comes in by his card and goes when his part is done. */
async function sitDown(card: string): Promise<{ visitor: Visitor; page: Page; keys: Keyboard }> {
  const visitor = await visit(browser, server.url);
  const { page } = visitor;
  onTestFailed(async () => {
    if (!page.isClosed()) await screenshot(page, `failed-keyboard-${card}`);
  });
  const keys = await keyboardOf(page);
  await page.goto("/login");
  await keys.enter(`${testIds.demo}-${card}`);
  await page.getByTestId(testIds.account).waitFor();
  visitor.forgive(/status of 401/);
  return { visitor, page, keys };
}

async function getUp({ visitor, keys }: { visitor: Visitor; keys: Keyboard }): Promise<void> {
  expect(await keys.pointed()).toBe(0);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
}

/** Confirms the dialog that is open, and waits until it is done. */
async function confirm(page: Page, keys: Keyboard): Promise<void> {
  await keys.enter(testIds.dialogConfirm);
  await page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
}

/** Walks through the inbox until the batch is the one shown. */
async function walkTo(page: Page, keys: Keyboard): Promise<void> {
  await keys.press("g");
  await keys.press("i");
  await page.getByTestId(testIds.inboxItem).first().waitFor();
  const shown = page.locator('[data-testid="inbox-item"][aria-current="true"]');
  for (let steps = 0; steps < 30; steps += 1) {
    if ((await shown.innerText()).includes(title)) return;
    await keys.press("j");
  }
  throw new Error("the batch is not in the inbox");
}

test("every key of the list does what it says, and none of the single ones once they are switched off", async () => {
  const { visitor, page, keys } = await sitDown("reviewer");
  await keys.press("Shift+?");
  const help = page.getByTestId(testIds.keyHelp);
  await help.waitFor();
  expect(await help.locator("[data-key]").count()).toBeGreaterThan(15);
  await screenshot(page, "keys");
  await keys.press("Escape");
  await help.waitFor({ state: "detached" });

  await keys.press("g");
  await keys.press("b");
  await page.waitForURL(/\/batches/);
  await page.getByTestId(testIds.batchRow).first().waitFor();
  await keys.press("j");
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest("tr")?.dataset["batch"]);
  expect(await focused()).toBeDefined();
  await keys.press("/");
  expect(await page.evaluate(() => document.activeElement?.closest("main")?.id)).toBe("main");
  // In a field a letter is a letter.
  const field = page.locator("main input[type=search]");
  await keys.tabTo(field);
  await keys.type("gb");
  expect(await field.inputValue()).toBe("gb");
  await keys.press("Control+a");
  await keys.press("Delete");
  await page.getByTestId(testIds.batchRow).first().waitFor();
  await keys.tabTo(page.getByTestId(testIds.batchRow).first().getByRole("link"));
  await keys.press("Enter");
  await page.waitForURL(/\/batches\/[0-9a-f-]{36}/);

  const amount = page.locator("[data-at]").first();
  await keys.tabTo(amount);
  await keys.press("Shift+ArrowRight");
  await page.locator(".cell-chosen").first().waitFor();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await keys.press("Control+c");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^地区（元）\t中央\t[^\t]+\r?\n[^\t]+\t\d+\.\d\d\t/);
  await keys.press("End");
  await keys.press("Home");
  await keys.press("e");
  await page.getByTestId(testIds.panel).waitFor();
  await keys.press("Escape");
  await page.getByTestId(testIds.panel).waitFor({ state: "detached" });

  await keys.go("nns", "南宁市");
  await eventually(() => new URL(page.url()).searchParams.get("place")).toContain("450100");
  await screenshot(page, "palette-place");

  await keys.go("设置");
  await page.getByTestId(`${testIds.look}-off`).waitFor();
  await keys.tabTo(page.locator('input[name="look-keys"]:checked'));
  await keys.press("ArrowDown");
  await keys.press("Shift+?");
  expect(await page.getByTestId(testIds.keyHelp).count()).toBe(0);
  await keys.press("Control+k");
  await page.getByTestId(testIds.palette).waitFor();
  await screenshot(page, "palette");
  await keys.press("Escape");
  await getUp({ visitor, keys });
});

test("the ten minutes from the file to the money, without a mouse", async () => {
  const preparer = await sitDown("preparer");
  const { page, keys } = preparer;

  // The file.
  await keys.go("参保人数");
  await page.waitForURL(/\/enrolment/);
  await page.getByTestId(testIds.importHeads).waitFor();
  await keys.go("导入");
  await page.waitForURL(/\/enrolment\/import/);
  await keys.enter(testIds.importNext);
  // Asked for before the key: the browser has to be told that nobody sees its own dialog.
  const opened = page.waitForEvent("filechooser");
  await keys.tabTo(testIds.importFile);
  await keys.press("Enter");
  const chooser = await opened;
  await chooser.setFiles({
    name: "两县区.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      headsFile([
        { placeCode: "451423", insuredClass: "resident", heads: 100_000 },
        { placeCode: "450102", insuredClass: "resident", heads: 100_000 },
      ]),
    ),
  });
  await page.getByTestId(testIds.importSummary).waitFor();
  await keys.enter(testIds.importNext);
  await keys.tabTo(testIds.importCutOff);
  await keys.type("2022/6/30");
  await keys.press("Tab");
  expect(await page.getByTestId(testIds.importCutOff).inputValue()).toBe("2022-06-30");
  // Of a group of choices Tab reaches the chosen one, or the first; arrows lead to the others.
  const verified = page.getByTestId(`${testIds.importStatus}-verified`);
  await keys.tabTo(page.getByRole("radiogroup").filter({ has: verified }));
  await keys.press("ArrowDown");
  expect(await verified.isChecked()).toBe(true);
  if ((await page.getByTestId(testIds.importAcknowledge).count()) > 0)
    await keys.tick(testIds.importAcknowledge);
  await keys.enter(testIds.importConfirm);
  await page.waitForURL(/\/enrolment\?.*version=/);

  // The batch.
  await keys.press("g");
  await keys.press("b");
  await page.getByTestId(testIds.batchRow).first().waitFor();
  await keys.go("新建批次");
  await page.waitForURL(/\/batches\/new/);
  await keys.tabTo(testIds.wizardTitle);
  await keys.press("Control+a");
  await keys.type(title);
  await keys.enter(testIds.wizardNext);
  await page.getByTestId(testIds.wizardVersion).first().waitFor();
  await keys.enter(testIds.wizardNext);
  await page.getByTestId(testIds.wizardTotal).waitFor();
  await keys.enter(testIds.wizardNext);
  await keys.tabTo(testIds.wizardComment);
  await keys.type("人数按本次导入的核定数更新");
  await keys.enter(testIds.wizardSubmit);
  await page.waitForURL(/\/batches\/[0-9a-f-]{36}/);
  await screenshot(page, "keyboard-submitted");
  expect(await stageOf()).toBe("submitted");

  // 复核 sends it back, and the bell of nobody's page has to be reloaded for the preparer to see it again.
  const reviewer = await sitDown("reviewer");
  await walkTo(reviewer.page, reviewer.keys);
  await reviewer.page.getByTestId(`${testIds.act}-review`).waitFor();
  await reviewer.keys.press("r");
  await reviewer.keys.dialog();
  await reviewer.keys.tabTo(testIds.dialogComment);
  await reviewer.keys.type("人数与医保局确认表不一致，请核实后重报。");
  await confirm(reviewer.page, reviewer.keys);
  expect(await stageOf()).toBe("prepared");

  await walkTo(page, keys);
  await page.getByText("请核实后重报").first().waitFor();
  await page.getByTestId(`${testIds.act}-submit`).waitFor();
  await keys.press("a");
  await keys.dialog();
  await confirm(page, keys);
  expect(await stageOf()).toBe("submitted");

  // The reviewer's page has heard of it by itself.
  await reviewer.page.locator('[data-testid="inbox-item"]', { hasText: title }).waitFor();
  await walkTo(reviewer.page, reviewer.keys);
  await reviewer.page.getByTestId(`${testIds.act}-review`).waitFor();
  await reviewer.keys.press("a");
  await reviewer.keys.dialog();
  await confirm(reviewer.page, reviewer.keys);
  await getUp(reviewer);

  const approver = await sitDown("approver");
  for (const act of ["approve", "issue"] as const) {
    await walkTo(approver.page, approver.keys);
    await approver.page.getByTestId(`${testIds.act}-${act}`).waitFor();
    await approver.keys.press("a");
    await approver.keys.dialog();
    if (act === "issue") {
      await approver.keys.tabTo(testIds.dialogDocumentNumber);
      await approver.keys.type("桂财社[2022]201号");
    }
    await confirm(approver.page, approver.keys);
  }
  await getUp(approver);
  expect(await stageOf()).toBe("issued");

  const treasury = await sitDown("treasury");
  await treasury.keys.go("桂财社〔2022〕201号");
  await treasury.keys.enter(`${testIds.act}-record_sent`);
  await treasury.keys.dialog();
  await treasury.keys.tick(testIds.payersAll);
  await treasury.keys.tabTo(testIds.actVoucher);
  await treasury.keys.type("GK-2022-1212-09");
  await treasury.keys.enter(testIds.dialogConfirm);
  await treasury.page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
  await getUp(treasury);
  expect(await stageOf()).toBe("sent");

  // Time goes by: the money is late.
  await keys.enter(testIds.clockDeadline);
  await eventually(() => page.getByTestId(testIds.storeDate).innerText()).toContain("12月31日");
  await keys.enter(testIds.clockDay);
  await eventually(() => page.getByTestId(testIds.storeDate).innerText()).toContain("2023年1月1日");
  await keys.go("总览");
  await keys.go("切换到 2022 年度");
  await page.getByTestId(testIds.lateList).waitFor();
  await screenshot(page, "keyboard-late");

  const accountant = await sitDown("fund_accountant");
  // With the new year the pages show the new year.
  await accountant.keys.go("切换到 2022 年度");
  await accountant.page.waitForURL(/year=2022/);
  await accountant.keys.go("桂财社〔2022〕201号");
  await accountant.keys.enter(`${testIds.act}-confirm_arrival`);
  await accountant.page.getByTestId(testIds.transferRow).first().waitFor();
  await accountant.keys.tick(testIds.selectAll);
  await accountant.keys.enter(testIds.confirmArrivals);
  await accountant.keys.dialog();
  await accountant.keys.tabTo(testIds.actVoucher);
  await accountant.keys.type("HD-2023-0101-09");
  await accountant.keys.enter(testIds.dialogConfirm);
  await accountant.page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
  await getUp(accountant);
  expect(await stageOf()).toBe("arrived");
  await getUp(preparer);
});
