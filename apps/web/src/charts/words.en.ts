import type { Translated } from "../words/translated.ts";
import type { chartsWords as chinese } from "./words.zh.ts";

export const chartsWords: Translated<typeof chinese> = {
  asTable: "As a table",
  asChart: "As a chart",
  asTableOf: "As a table: {{title}}",
  asChartOf: "As a chart: {{title}}",
  asTableToo: "The same figures stand in the table.",
};
