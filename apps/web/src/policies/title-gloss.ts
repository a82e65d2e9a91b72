type ById = Readonly<Record<string, string>>;

let known: { readonly titles: ById; readonly numbers: ById } = { titles: {}, numbers: {} };

/** How the language of the pages renders titles of notices, and of which numbers; Chinese pages need none. */
export function glossBy(notices: typeof known): void {
  known = notices;
}

/** What a notice is called in the language of the page; null in Chinese, and for a notice nobody has put into words. */
export function titleGloss(policyId: string): string | null {
  return known.titles[policyId] ?? null;
}

/** The same for a document that a notice quotes, which may be another than the notice itself. */
export function citedGloss(policyId: string, number: string): string | null {
  return known.numbers[policyId] === number ? titleGloss(policyId) : null;
}
