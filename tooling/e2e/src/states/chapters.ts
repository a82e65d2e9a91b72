import { openedStates } from "./dialogs.ts";
import type { Documents } from "./documents.ts";
import { statesAtTheMargins, statesOnPaper, statesOnPhones } from "./margins.ts";
import { pageStates } from "./pages.ts";
import type { State } from "./state.ts";

export interface Chapter {
  readonly title: string;
  readonly states: readonly State[];
}

/** Every state, in the order in which the gallery shows them. */
export function chapters(documents: Documents): readonly Chapter[] {
  return [
    { title: "Pages", states: pageStates(documents) },
    { title: "Opened: dialogs, steps and panels", states: openedStates(documents) },
    {
      title: "Seldom seen: empty, refused, closed, expired",
      states: statesAtTheMargins(documents),
    },
    { title: "On paper", states: statesOnPaper(documents) },
    { title: "On a telephone", states: statesOnPhones(documents) },
  ];
}

export function allStates(documents: Documents): readonly State[] {
  return chapters(documents).flatMap(({ states }) => states);
}
