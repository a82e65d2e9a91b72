export const paletteGroups = [
  "acts",
  "screens",
  "documents",
  "transfers",
  "places",
  "switches",
] as const;
export type PaletteGroup = (typeof paletteGroups)[number];

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly name: string;
  readonly hint?: string | undefined;
  /** What it is found by. */
  readonly words: readonly string[];
  readonly run: () => void;
}
