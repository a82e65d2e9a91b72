import type { Look } from "./visitor.ts";

interface SittingPlace {
  readonly size: { readonly width: number; readonly height: number };
  readonly look: Look;
}

/** Where the tests sit: an office's small screen in Chinese and light, or a large one in English and dark. */
const places = {
  small: { size: { width: 1366, height: 768 }, look: {} },
  large: { size: { width: 1920, height: 1080 }, look: { theme: "dark", language: "en" } },
} as const satisfies Readonly<Record<string, SittingPlace>>;

const { DAOWEI_SITTING_PLACE: chosen = "small" } = process.env;
if (chosen !== "small" && chosen !== "large")
  throw new Error(`DAOWEI_SITTING_PLACE is small or large, not ${chosen}`);

/** The place of this run. */
export const sittingPlace: SittingPlace = places[chosen];

/** What a page says, in the language of the place. */
export function said(chinese: string, english: string): string {
  return sittingPlace.look.language === "en" ? english : chinese;
}
