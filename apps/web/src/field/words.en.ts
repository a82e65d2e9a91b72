import type { Translated } from "../words/translated.ts";
import type { fieldWords as chinese } from "./words.zh.ts";

export const fieldWords: Translated<typeof chinese> = {
  title: "System performance",
  sentence:
    "How fast the pages are in the browsers that people really use: in each cell, half, three quarters and 95 per cent of visits were at most so slow. Three quarters, in bold, are held against the limit.",
  span: "Period",
  lastDays: "Last {{count}} days",
  table: "How fast each page is",
  page: "Page",
  visits: "Visits",
  measures: {
    largestPaintMs: "Main content shown (LCP)",
    slowestInteractionMs: "Slowest answer (INP)",
    shiftThousandths: "Layout moved (CLS)",
    longestTaskMs: "Longest pause",
  },
  limit: "limit {{limit}}",
  over: "over the limit",
  notMeasured: "not measured",
  browsers: "Browsers",
  browser: "Browser and major version",
  otherBrowser: "Other browsers",
  kept: "Only the kind of page, the browser's major version and four figures are kept: no person, no place, no document. Each opening counts once, for the page that was opened; kept for {{days}} days.",
  emptyTitle: "No visit was measured in this period",
  emptyText:
    "A page begins to count two seconds after it is opened, and tells this system once when it is left or hidden: open any page and leave it, and a line appears here. Kept for {{days}} days and sent nowhere else.",
};
