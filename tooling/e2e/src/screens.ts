import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** Pictures for the eye go to an ignored folder; those of the documentation are made by `states/take-pictures.ts`. */
const folder = join(import.meta.dirname, "../.screens");

export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.evaluate(settled);
  await page.screenshot({ path: join(folder, `${name}.png`), caret: "hide" });
}

/** Fonts are there and nothing moves any more; what moves for ever is not waited for. */
export async function settled(): Promise<void> {
  await document.fonts.ready;
  // A dialog begins to move one frame after it is put in place.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const still = Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  await Promise.race([still, new Promise((resolve) => setTimeout(resolve, 1000))]);
}
