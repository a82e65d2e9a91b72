import type { Translated } from "../words/translated.ts";
import type { viewsWords as chinese } from "./words.zh.ts";

export const viewsWords: Translated<typeof chinese> = {
  view: "View",
  asLeft: "Default",
  ofColleague: "{{name}} (a colleague's)",
  table: "Table",
  totals: "Total row",
  totalsPlace: { first: "first row", last: "last row" },
  columns: "Columns",
  export: "Export shown columns",
  gone: "The view of this link is gone; the default is shown.",
  width: "Width of {{name}} (pixels)",
  auto: "auto",
  up: "{{name}} up",
  down: "{{name}} down",
  frozen: "Freeze",
  frozenNone: "none",
  frozenCount: "first {{count}}",
  density: "Rows",
  densities: { own: "as in settings", comfortable: "comfortable", compact: "compact" },
  name: "Name of the view",
  nameHint: "e.g. large, due soon",
  kept: "Apply changes the default only. A named view keeps the present filters too and follows your account.",
  keptFolded:
    "The cities folded now are kept too. Apply changes the default, for every batch; views follow your account, and paper and Excel have the total where the screen has it.",
  reset: "Reset",
  remove: "Remove “{{name}}”",
  saveAs: "Save as a view",
  replace: "Replace the view",
  apply: "Apply",
};
