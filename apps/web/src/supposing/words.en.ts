import type { Translated } from "../words/translated.ts";
import type { supposingWords as chinese } from "./words.zh.ts";

export const supposingWords: Translated<typeof chinese> = {
  title: "What if",
  back: "Policies",
  hint: "A simulation: what a changed notice would cost. No batch is made and no fixed amount changes.",
  policy: "Policy",
  heads: "Headcounts",
  version: "version {{number}} · {{file}}",
  noHeads: "This place has no headcounts for the year; import them first.",
  settingsHint:
    "Leave empty what stays. An amount (640), a change (+30), a percentage (80%) or rest; when the standard changes, levels follow in proportion.",
  everyStandard: "Standard (all)",
  onlyStandard: "Standard",
  standardFor: "Standard ({{whom}})",
  standardForOthers: "Standard (everybody else)",
  oneStandard: "Standard (No. {{number}})",
  value: { rest: "rest", standard: "all standards", by_attribute: "by tier", by_year: "by year" },
  choice: { otherwise: "otherwise", yes: "yes", no: "no", tier: "tier {{tier}}", year: "{{year}}" },
  run: "Reckon",
  unchanged: "{{number}} for {{year}}, nothing changed: the same before and after.",
  changed:
    "{{number}} for {{year}}: the total goes from {{before}} to {{after}}, a difference of {{difference}}.",
  changes: "What was changed",
  derived: "derived",
  byLevel: "By level",
  byPlace: "By place",
  place: "Place",
};
