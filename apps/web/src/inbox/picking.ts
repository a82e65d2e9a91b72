import type { InboxItem } from "./filter.ts";

/** Why an item is not decided together with others; null where it can be. */
export type NotTogether = "other_act" | "lent" | "not_judged";

/** Items that are decided in one act, and those of the picked that are not, with why. */
export interface Picked {
  readonly together: readonly InboxItem[];
  readonly apart: readonly { readonly item: InboxItem; readonly because: NotTogether }[];
}

/** The first that can be judged says which act it is; what waits for another one is decided by itself. */
export function sortPicked(items: readonly InboxItem[]): Picked {
  const act = items.find((item) => whyNot(item) === null)?.act;
  const together: InboxItem[] = [];
  const apart: { item: InboxItem; because: NotTogether }[] = [];
  for (const item of items) {
    const because = whyNot(item) ?? (item.act === act ? null : "other_act");
    if (because === null) together.push(item);
    else apart.push({ item, because });
  }
  return { together, apart };
}

function whyNot({ act, onBehalfOf }: InboxItem): NotTogether | null {
  if (act !== "review" && act !== "approve") return "not_judged";
  return onBehalfOf === null ? null : "lent";
}
