const opening = /[[(([【〔]/g;
const closing = /[\])))】〕]/g;

/** A 文号 in its exact form: whatever brackets were typed become 〔 〕. */
export function normaliseDocumentNumber(typed: string): string {
  return typed.trim().replace(opening, "〔").replace(closing, "〕");
}
