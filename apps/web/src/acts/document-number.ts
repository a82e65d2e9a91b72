const opening = /[[(\uff08\uff3b\u3010\u3014]/g;
const closing = /[\])\uff09\uff3d\u3011\u3015]/g;

/** A 文号 in its exact form: whatever brackets were typed become 〔 〕. */
export function normaliseDocumentNumber(typed: string): string {
  return typed.trim().replace(opening, "〔").replace(closing, "〕");
}
