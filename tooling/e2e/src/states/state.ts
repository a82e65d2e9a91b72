import { testIds } from "@daowei/web/test-ids";
import type { Page } from "playwright-core";

/** What a screen can look like: who stands before it, where, and what he has opened. */
export interface State {
  /** Also the name of its picture. */
  readonly name: string;
  /** The demonstration's card of the person: a role, or a username. */
  readonly card: string;
  readonly path: string;
  /** Brings the page from its address into this state; it never changes anything in the store. */
  readonly open?: (page: Page) => Promise<void>;
  /** What the console says on the way, on purpose: a refusal is one of the states. */
  readonly provokes?: RegExp;
  /** The screen it is made for, where that is not the one of the office. */
  readonly size?: { readonly width: number; readonly height: number };
  /** As it leaves the printer. */
  readonly paper?: boolean;
}

/** A button that opens a dialog. */
export function dialog(button: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByTestId(button).first().click();
    await page.getByTestId(testIds.dialog).or(page.locator("dialog[open]")).first().waitFor();
  };
}

/** Goes to a state and waits until what it shows is there. */
export async function goTo(page: Page, { path, open, paper = false }: State): Promise<void> {
  await page.emulateMedia({ media: paper ? "print" : "screen" });
  await page.goto(path);
  await page
    .locator("h1")
    .first()
    .waitFor({ state: paper ? "attached" : "visible" });
  await loaded(page);
  if (open === undefined) return;
  await open(page);
  await loaded(page);
}

/** Nothing is on the wire any more, and no grey bone stands for what is not there yet. */
async function loaded(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.locator(".bone:visible").first().waitFor({ state: "detached" });
}
