import { testIds } from "@daowei/web/test-ids";
import type { Browser, Locator, Page } from "playwright-core";
import { onTestFailed } from "vitest";
import { screenshot } from "./screens.ts";
import { visit } from "./visitor.ts";
import type { Visitor, Wish } from "./visitor.ts";

/** Signs a person of the demonstration in by his card (a role, or a username where the role has several), in a browser of his own. */
export async function arrive(
  browser: Browser,
  url: string,
  who: string | { readonly card: string; readonly look: Wish },
): Promise<Visitor> {
  const { card, look } = typeof who === "string" ? { card: who, look: {} } : who;
  const visitor = await visit(browser, url, look);
  const { page } = visitor;
  onTestFailed(() => screenshot(page, `failed-${card}`));
  await page.goto("/login");
  await page.getByTestId(`${testIds.demo}-${card}`).click();
  await page.getByTestId(testIds.account).waitFor();
  // Asking who one is before signing in is answered with 401, and Chromium writes that on the console.
  visitor.forgive(/status of 401/);
  return visitor;
}

/** Imports a headcount file in its four steps and waits for the new version. */
export async function importFile(
  page: Page,
  file: { readonly name: string; readonly text: string },
  onChecked: () => Promise<void>,
): Promise<void> {
  await page.goto("/enrolment/import");
  await page.getByTestId(testIds.importNext).click();
  await page.getByTestId(testIds.importFile).setInputFiles({
    name: file.name,
    mimeType: "text/csv",
    buffer: Buffer.from(file.text),
  });
  await page.getByTestId(testIds.importSummary).waitFor();
  await onChecked();
  await page.getByTestId(testIds.importNext).click();
  await page.getByTestId(testIds.importCutOff).fill("2022-06-30");
  await page.getByTestId(`${testIds.importStatus}-verified`).check();
  const warned = page.getByTestId(testIds.importAcknowledge);
  if ((await warned.count()) > 0) await warned.check();
  await page.getByTestId(testIds.importConfirm).click();
  await page.waitForURL(/\/enrolment\?.*version=/);
}

const searchLimitMs = 20_000;

/** Brings a row of the virtual grid into sight by scrolling, as a hand would; from the top again when it has come to the end. */
export async function gridRow(page: Page, key: string): Promise<Locator> {
  const row = page.getByTestId(`grid-row-${key}`);
  const box = page.locator(".grid-scroll");
  await box.waitFor();
  for (const began = performance.now(); performance.now() - began < searchLimitMs;) {
    if ((await row.count()) > 0) {
      // The grid may exchange the row's element while it moves: the locator finds the new one.
      await row.evaluate((node) => node.scrollIntoView({ block: "center" }));
      return row;
    }
    await box.evaluate((node) => {
      const atEnd = node.scrollTop + node.clientHeight >= node.scrollHeight - 1;
      node.scrollTo(0, atEnd ? 0 : node.scrollTop + 300);
    });
    await page.waitForTimeout(40);
  }
  throw new Error(`no row ${key} in the grid`);
}

/** The amounts of a row by level, as they are written. */
export async function amountsOf(
  page: Page,
  key: string,
): Promise<Readonly<Record<string, string>>> {
  const row = await gridRow(page, key);
  const amounts: Record<string, string> = {};
  for (const cell of await row.locator('[data-testid^="cell-"]').all()) {
    const level = (await cell.getAttribute("data-testid"))?.replace("cell-", "") ?? "?";
    amounts[level] = (await cell.innerText()).trim();
  }
  return amounts;
}

/** Opens the receipt of one amount and gives back what it says. */
export async function receipt(page: Page, key: string, level: string): Promise<Locator> {
  const row = await gridRow(page, key);
  await row.getByTestId(`cell-${level}`).click();
  const drawer = page.getByTestId(testIds.panel);
  await drawer.getByTestId(testIds.explanationQuote).first().waitFor();
  return drawer;
}

export async function closeReceipt(page: Page): Promise<void> {
  await page.getByTestId(testIds.panelClose).click();
  await page.getByTestId(testIds.explanationQuote).first().waitFor({ state: "detached" });
}

/** Opens the dialog of a decision on the page shown, fills it in, confirms it, and waits until it is done. */
export async function decide(
  page: Page,
  act: string,
  how: { readonly documentNumber?: string; readonly onOpen?: () => Promise<void> } = {},
): Promise<void> {
  await page.getByTestId(`${testIds.act}-${act}`).click();
  await page.getByTestId(testIds.dialog).waitFor();
  if (how.documentNumber !== undefined)
    await page.getByTestId(testIds.dialogDocumentNumber).fill(how.documentNumber);
  await how.onOpen?.();
  await page.getByTestId(testIds.dialogConfirm).click();
  await page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
}

/** Confirms an act on many transfers, of all payers, with its voucher and gives back the sentence of its result: in passing, or with what was left out. */
export async function recordVoucher(page: Page, voucher: string): Promise<string> {
  await page.getByTestId(testIds.dialog).waitFor();
  const everybody = page.getByTestId(testIds.payersAll);
  if ((await everybody.count()) > 0) await everybody.check();
  await page.getByTestId(testIds.actVoucher).fill(voucher);
  await page.getByTestId(testIds.dialogConfirm).click();
  await page.getByTestId(testIds.dialog).waitFor({ state: "detached", timeout: 60_000 });
  const leftOut = page.getByTestId(testIds.bulkResult);
  const result =
    (await leftOut.count()) > 0 ? leftOut : page.getByTestId("toasts").locator("p").last();
  return result.innerText();
}
