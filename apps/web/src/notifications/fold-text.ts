export interface FoldedText {
  readonly before: string;
  /** What lies in the fold, and how many lines it has; null where all is shown. */
  readonly folded: { readonly text: string; readonly lines: number } | null;
  readonly after: string;
}

/** So many things are named before the fold. */
const named = 5;
/** Fewer lines than these are no trouble to read. */
const fewest = 3;

/** A long notification with all but its first things folded; things are its indented lines, and what follows them stays. */
export function foldText(text: string): FoldedText {
  const lines = text.split("\n");
  const things = lines.flatMap((line, at) => (line.startsWith("　") ? [at] : []));
  const from = (things[named - 1] ?? lines.length) + 1;
  const to = (things.at(-1) ?? -1) + 1;
  if (to - from < fewest) return { before: text, folded: null, after: "" };
  const part = (start: number, end?: number) => lines.slice(start, end).join("\n");
  return {
    before: part(0, from),
    folded: { text: part(from, to), lines: to - from },
    after: part(to),
  };
}
