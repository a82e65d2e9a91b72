import { testIds } from "@daowei/web/test-ids";
import type { Page } from "playwright-core";

/** How long somebody waits on the page of a large batch, in milliseconds. */
export interface Waits {
  /** From the last byte of the table's answer to the first rows painted. */
  readonly rows: number;
  /** From the click on an amount, the pointer resting on it before, to the quoted sentence painted. */
  readonly explanation: number;
  /** From the click to the whole workbook saved. */
  readonly workbook: number;
}

declare global {
  var daoweiRowsPainted: number | undefined;
}

/** Runs in the page before anything else of it. */
export function watchRows(): void {
  const look = () => {
    if (document.querySelector('[data-testid^="cell-"]') === null) requestAnimationFrame(look);
    else
      requestAnimationFrame(() => {
        globalThis.daoweiRowsPainted = performance.now();
      });
  };
  requestAnimationFrame(look);
}

/** The page is there already; nothing on it was touched. */
export async function waitsOn(page: Page): Promise<Waits> {
  const rows = await page.evaluate(() => {
    const answers = performance
      .getEntriesByType("resource")
      .filter(({ name }) => name.includes("batches.rows"));
    const last = answers.at(-1) as PerformanceResourceTiming | undefined;
    return (globalThis.daoweiRowsPainted ?? Number.NaN) - (last?.responseEnd ?? Number.NaN);
  });
  const amount = page.locator('[data-testid^="cell-"]').nth(2);
  await amount.hover();
  await page.waitForTimeout(1500);
  await page.evaluate((quote) => {
    const shown = new Promise<number>((resolve) => {
      addEventListener(
        "click",
        () => {
          const began = performance.now();
          const look = () => {
            if (document.querySelector(quote) === null) requestAnimationFrame(look);
            else requestAnimationFrame(() => resolve(performance.now() - began));
          };
          requestAnimationFrame(look);
        },
        { once: true, capture: true },
      );
    });
    Object.assign(globalThis, { daoweiShown: shown });
  }, `[data-testid="${testIds.explanationQuote}"]`);
  await amount.click();
  const explanation = await page.evaluate(
    () => (globalThis as unknown as { daoweiShown: Promise<number> }).daoweiShown,
  );
  await page.getByTestId(testIds.panelClose).click();
  const began = performance.now();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByTestId(testIds.exportExcel).click(),
  ]);
  await download.path();
  return { rows, explanation, workbook: performance.now() - began };
}
