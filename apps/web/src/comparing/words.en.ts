import type { Translated } from "../words/translated.ts";
import type { comparingWords as chinese } from "./words.zh.ts";

export const comparingWords: Translated<typeof chinese> = {
  title: "Compare two policies",
  a: "A",
  b: "B",
  choose: "Choose",
  back: "Policies",
  pick: "Choose two policies; standards, shares, deadlines and contributions are then compared item by item.",
  sentence:
    "Shares differ for {{changed}} groups of places and persons and are alike for {{alike}}.",
  side: "{{number}} · {{year}}",
  item: "Item",
  difference: "B − A",
  standard: "Subsidy standard per head (CNY)",
  places: "{{count}} places: {{names}} and others",
  none: "not stated",
  floor: "at least {{yuan}}",
  derived: "derived",
  same: "same",
  differs: "differs",
  deadlines: "Deadlines",
  contributions: "Contributions (CNY per head)",
  coverage: "for {{year}}",
};
