/** The kinds of notifications that have a heading of their own. */
const headed = ["urged", "returned", "headcounts_disputed", "reminder", "copied"] as const;
export type NoticeHeading = (typeof headed)[number] | "other";

/** What a notification is about, for a heading in the language of the page; its text is written in the office's. */
export function headingOf(kind: string): NoticeHeading {
  return headed.find((known) => known === kind) ?? "other";
}
