import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** Pictures for the eye go to an ignored folder; with DAOWEI_SCREENS=docs they renew the pictures of the documentation. */
const folder = join(
  import.meta.dirname,
  process.env["DAOWEI_SCREENS"] === "docs" ? "../../../docs/screens" : "../.screens",
);

export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({
    path: join(folder, `${name}.png`),
    animations: "disabled",
    caret: "hide",
  });
}
