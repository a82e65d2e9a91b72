import { placeNames } from "@daowei/scripts/place-names";
import { resources } from "@daowei/web/words";
import type { Page } from "playwright-core";

function* textsOf(words: object): Generator<string> {
  for (const value of Object.values(words)) {
    if (typeof value === "string") yield value;
    else if (typeof value === "object" && value !== null) yield* textsOf(value);
  }
}

/** What is left of a text without the names of places, longer ones first: nothing, where it names places alone. */
const places = new RegExp(
  placeNames()
    .toSorted((a, b) => b.length - a.length)
    .join("|"),
  "gu",
);
const spoken = ["aria-label", "placeholder", "alt"];
const han = /[\u3400-\u9fff]/;
const patterns = [...new Set(textsOf(resources))]
  .filter(
    (text) =>
      /[\u3400-\u9fff]{2}/.test(text) && text !== resources.settings.look.languages["zh-CN"],
  )
  .map((text) =>
    text
      .replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&")
      .replaceAll(/\{\{\w+\}\}/g, ".+?")
      .replaceAll(/[{}]/g, "\\$&"),
  )
  .map((text) => new RegExp(`^${text}$`, "u"));

/** Texts of the page that are ours and were not put into English, places that are named among them; what stands in data and notices is not ours. A title may give the Chinese name. */
export async function leftInChinese(page: Page): Promise<readonly string[]> {
  const shown = await page.evaluate(shownTexts, spoken);
  const titles = (await page.evaluate(shownTexts, ["title"])).filter((text) => !namesPlaces(text));
  const ours = [...new Set([...shown, ...titles])].filter((text) => han.test(text));
  return ours.filter((text) => namesPlaces(text) || patterns.some((one) => one.test(text)));
}

function namesPlaces(text: string): boolean {
  return han.test(text) && !han.test(text.replaceAll(places, ""));
}

const key = /^[a-z]\w*(?:[.:][a-z]\w*)+$/i;

/** Keys of words that stand on the page because their words are missing. A title may name a thing as the files do. */
export async function keysLeft(page: Page): Promise<readonly string[]> {
  const shown = await page.evaluate(shownTexts, spoken);
  return [...new Set(shown)].filter((text) => key.test(text) && !text.includes("@"));
}

/** Every text a person sees or hears read out, but for documents that are shown as they are. */
function shownTexts(attributes: readonly string[]): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.parentElement?.closest("[translate=no]") === null)
      found.push((node.textContent ?? "").trim());
  for (const element of document.querySelectorAll("*"))
    for (const name of attributes) found.push((element.getAttribute(name) ?? "").trim());
  return found.filter((text) => text !== "");
}
