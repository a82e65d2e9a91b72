import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const engine = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What keeps people with other senses or hands from this page, one line per element: rule, element, why. */
export async function barriers(page: Page): Promise<readonly string[]> {
  return examine(page, standards);
}

/** The rules that depend on colours and sizes alone, in another look of the page as it stands. */
export async function barriersOfLook(
  page: Page,
  look: { readonly theme: string; readonly density: string },
): Promise<readonly string[]> {
  const before = await page.evaluate(wear, look);
  const found = await examine(page, ["color-contrast", "link-in-text-block", "target-size"]);
  await page.evaluate(wear, before);
  return found.map((line) => `${look.theme} ${look.density}: ${line}`);
}

async function examine(page: Page, runOnly: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(engine);
  const options = JSON.stringify({ resultTypes: ["violations"], runOnly });
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join("; ");
      return `${id}: ${target.join(" ")}: ${why}`;
    }),
  );
}

/** Dresses the page as `look.js` would, and says how it was dressed. */
function wear({ theme, density }: { readonly theme: string; readonly density: string }) {
  const { dataset } = document.documentElement;
  const before = { theme: dataset["theme"] ?? "light", density: dataset["density"] ?? "" };
  dataset["theme"] = theme;
  dataset["density"] = density;
  return before;
}
