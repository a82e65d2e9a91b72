import type { Translated } from "../words/translated.ts";
import type { comparingWords as chinese } from "./words.zh.ts";

export const comparingWords: Translated<typeof chinese> = {
  title: "Compare two policies",
  wording: {
    title: "Wording",
    note: "The library does not hold whole texts: what is compared are the sentences quoted from both. Sentences under one heading pair first, others by likeness; struck through is what only A says, underlined what only B says.",
    sentence: "{{changed}} sentences differ, {{alike}} are the same to the letter.",
    alike: "{{count}} sentences that are the same to the letter",
    absent: "no sentence like it",
    paraphrase: "paraphrased",
    unstructured: "not structured",
    gone: "(removed) ",
    added: "(added) ",
  },
  impact: {
    title: "What it comes to",
    note: "A simulation: version {{number}} of the headcounts of {{year}} (as of {{cutOff}}, {{heads}} persons) under A for {{yearA}} and under B for {{yearB}}, subtracted.",
    leftOut:
      "{{heads}} persons in {{count}} places are left out: one of the two policies does not speak of them.",
    noHeads: "There are no headcounts for {{year}} yet; nothing can be reckoned.",
  },
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
