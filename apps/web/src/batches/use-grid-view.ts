import type { TotalsPlace } from "@daowei/api/contracts";
import { useMemo } from "react";
import { useSteady } from "../app/use-steady.ts";
import { type OpenView, useView } from "../views/use-view.ts";

/** How the rows of a batch are looked at: where 合计 stands, and which cities' places are folded away. */
export interface GridView {
  readonly view: OpenView;
  readonly totals: TotalsPlace;
  readonly folded: ReadonlySet<string>;
  readonly fold: (city: string) => void;
  readonly foldAll: (cities: readonly string[]) => void;
  readonly moveTotals: (to: TotalsPlace) => void;
}

/** The view that the address names, else how the person left the rows of batches; a change leaves them so for every batch. */
export function useGridView(id?: string, onLeave?: () => void): GridView {
  const view = useView("batch_rows", id);
  const { settings } = view;
  const { totals = "first" } = settings;
  const folded = useMemo(() => new Set(settings.folded), [settings.folded]);
  const change = (part: { totals?: TotalsPlace; folded?: string[] }) => {
    view.leave({ ...settings, ...part });
    if (id !== undefined) onLeave?.();
  };
  const fold = useSteady((city: string) => {
    const others = [...folded].filter((one) => one !== city);
    change({ folded: folded.has(city) ? others : [...others, city] });
  });
  return {
    view,
    totals,
    folded,
    fold,
    foldAll: (cities) => {
      change({ folded: [...cities] });
    },
    moveTotals: (to) => {
      change({ totals: to });
    },
  };
}
