import { testIds } from "@daowei/web/test-ids";
import type { Locator, Page } from "playwright-core";

const mostTabs = 160;

/** A person without a mouse: every step is a key that is pressed. */
export interface Keyboard {
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Presses Tab until the wanted element has the focus. */
  readonly tabTo: (wanted: string | Locator) => Promise<void>;
  /** Goes to a thing by Tab and presses Enter on it. */
  readonly enter: (wanted: string | Locator) => Promise<void>;
  /** Goes to a box or a choice by Tab and presses the space bar. */
  readonly tick: (wanted: string | Locator) => Promise<void>;
  /** Opens the palette, types, and takes the first that is found. */
  readonly go: (typed: string, shown?: string) => Promise<void>;
  /** Waits for a dialog, and until it has the focus. */
  readonly dialog: () => Promise<void>;
  /** How often a pointer was pressed on the page. */
  readonly pointed: () => Promise<number>;
}

declare global {
  var pointed: number;
}

export async function keyboardOf(page: Page): Promise<Keyboard> {
  await page.addInitScript(() => {
    globalThis.pointed = 0;
    addEventListener(
      "pointerdown",
      () => {
        globalThis.pointed += 1;
      },
      true,
    );
  });
  const { keyboard } = page;
  const find = (wanted: string | Locator) =>
    typeof wanted === "string" ? page.getByTestId(wanted).first() : wanted.first();
  const hasFocus = (place: Locator) =>
    place.evaluate(
      (node) => node === document.activeElement || node.contains(document.activeElement),
    );
  const tabTo = async (wanted: string | Locator) => {
    const place = find(wanted);
    await place.waitFor({ state: "attached" });
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      if (await hasFocus(place)) return;
      await keyboard.press("Tab");
    }
    throw new Error(`${String(wanted)} cannot be reached by ${mostTabs} times Tab`);
  };
  return {
    press: (key) => keyboard.press(key),
    type: (text) => keyboard.type(text),
    tabTo,
    enter: async (wanted) => {
      await tabTo(wanted);
      await keyboard.press("Enter");
    },
    tick: async (wanted) => {
      await tabTo(wanted);
      await keyboard.press("Space");
    },
    go: async (typed, shown = typed) => {
      await keyboard.press("Control+k");
      await page.getByTestId(testIds.palette).waitFor();
      await keyboard.type(typed);
      await page.getByTestId(testIds.paletteOption).filter({ hasText: shown }).first().waitFor();
      await keyboard.press("Enter");
      await page.getByTestId(testIds.palette).waitFor({ state: "detached" });
    },
    dialog: async () => {
      await page.getByTestId(testIds.dialog).waitFor();
    },
    pointed: () => page.evaluate(() => globalThis.pointed),
  };
}
