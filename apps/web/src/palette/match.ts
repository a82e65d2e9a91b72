/** How well a thing answers what was typed: 0 in full, 1 from its beginning, 2 somewhere; null not at all. */
export function fit(typed: string, words: readonly string[]): number | null {
  const parts = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  let sum = 0;
  for (const part of parts) {
    const best = words.reduce((found, word) => Math.min(found, fitOf(part, word)), 3);
    if (best === 3) return null;
    sum += best;
  }
  return sum;
}

function fitOf(part: string, word: string): number {
  const at = word.toLowerCase().indexOf(part);
  if (at < 0) return 3;
  if (at > 0) return 2;
  return part.length === word.length ? 0 : 1;
}

/** The best of many, as they came where they are equally good. */
export function best<T extends { readonly words: readonly string[] }>(
  entries: readonly T[],
  typed: string,
  most: number,
): readonly T[] {
  return entries
    .flatMap((entry) => {
      const fits = fit(typed, entry.words);
      return fits === null ? [] : [{ entry, fits }];
    })
    .sort((a, b) => a.fits - b.fits)
    .slice(0, most)
    .map(({ entry }) => entry);
}
