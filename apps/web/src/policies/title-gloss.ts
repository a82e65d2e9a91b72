type ById = Readonly<Record<string, string>>;

let known: { readonly titles: ById; readonly numbers: ById } = { titles: {}, numbers: {} };

/** How the language of the pages renders titles of notices, and of which numbers; Chinese pages need none. */
export function glossBy(notices: typeof known): void {
  known = notices;
}

/** Whether a title is our own summary: what is issued says of what it is 关于, or ends on what kind of rule it is. */
export function isOwnTitle(title: string): boolean {
  return !/关于|(?:条例|办法|规定|方案|细则|规程|意见|决定|公告)(?:（[^）]*）)?$/u.test(title);
}

/** What a notice is called in the language of the page; null in Chinese, and for a notice nobody has put into words. */
export function titleGloss(policyId: string): string | null {
  return known.titles[policyId] ?? null;
}

/** The same for a document that a notice quotes, which may be another than the notice itself. */
export function citedGloss(policyId: string, number: string): string | null {
  return known.numbers[policyId] === number ? titleGloss(policyId) : null;
}
