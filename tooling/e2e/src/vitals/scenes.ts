import { testIds } from "@daowei/web/test-ids";
import type { Page } from "playwright-core";

/** A page, what tells that it is there, and what a hand then does on it. */
export interface Scene {
  readonly name: string;
  readonly card: string;
  readonly path: string;
  readonly ready: (page: Page) => Promise<void>;
  readonly use: (page: Page) => Promise<void>;
}

export function scenes(nationalBatch: string): readonly Scene[] {
  const switchUnit = async (page: Page) => {
    await page.getByTestId(`${testIds.unit}-wan`).click();
    await page.getByTestId(`${testIds.unit}-yuan`).click();
  };
  return [
    {
      name: "overview",
      card: "preparer",
      path: "/",
      ready: (page) => page.getByTestId(testIds.arrivalRate).waitFor(),
      use: async (page) => {
        await switchUnit(page);
        await page.getByTestId(testIds.bell).click();
        await page.keyboard.press("Escape");
      },
    },
    {
      name: "inbox",
      card: "reviewer",
      path: "/inbox",
      ready: (page) => page.getByTestId(testIds.inboxItem).first().waitFor(),
      use: async (page) => {
        await switchUnit(page);
        await page.getByTestId(`${testIds.act}-review`).click();
        await page.getByTestId(testIds.dialogClose).click();
      },
    },
    {
      name: "batch of 2,900",
      card: "bu-jingban-jia",
      path: `/batches/${nationalBatch}?year=2021`,
      ready: (page) => page.getByTestId(testIds.checks).waitFor(),
      use: async (page) => {
        await switchUnit(page);
        await page.locator('[data-testid^="cell-"]').first().click();
        await page.getByTestId(testIds.explanationQuote).first().waitFor();
        await page.getByTestId(testIds.panelClose).click();
        await page.locator(".grid-scroll").hover();
        for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 1200);
      },
    },
  ];
}
