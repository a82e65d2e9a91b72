import { accepted, oneOf, textOf } from "../app/search.ts";
import { amountBands, dueBands } from "../filters/bands.ts";

export const inboxTabs = ["todo", "done", "mine", "copied", "all"] as const;
export type InboxTab = (typeof inboxTabs)[number];

export const batchKinds = ["advance", "regular", "settlement"] as const;

/** Which items are shown; what is left out of it does not filter. */
export interface InboxFilter {
  readonly kind?: (typeof batchKinds)[number];
  readonly amount?: (typeof amountBands)[number];
  readonly due?: (typeof dueBands)[number];
  readonly warned?: "yes";
  /** Of which place the batches are. */
  readonly of?: string;
}

export interface InboxSearch extends InboxFilter {
  readonly tab?: InboxTab;
  readonly open?: string;
  /** The saved view that the filters come from. */
  readonly view?: string;
}

export function readInboxSearch(raw: Record<string, unknown>): InboxSearch {
  return accepted(raw, {
    tab: oneOf(raw["tab"], inboxTabs),
    open: textOf(raw["open"]),
    view: textOf(raw["view"]),
    kind: oneOf(raw["kind"], batchKinds),
    amount: oneOf(raw["amount"], amountBands),
    due: oneOf(raw["due"], dueBands),
    warned: oneOf(raw["warned"], ["yes"]),
    of: textOf(raw["of"])?.padStart(6, "0"),
  });
}
