let known: Readonly<Record<string, string>> = {};

/** How the language of the pages renders titles of notices; Chinese pages need none. */
export function glossBy(titles: Readonly<Record<string, string>>): void {
  known = titles;
}

/** What a notice is called in the language of the page; null in Chinese, and for a notice nobody has put into words. */
export function titleGloss(policyId: string): string | null {
  return known[policyId] ?? null;
}
