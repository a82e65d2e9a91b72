import type { Translated } from "../words/translated.ts";
import type { headcountProblemWords as chinese } from "./problem-words.zh.ts";

/** Refusals about headcounts that were confirmed or disputed. */
export const headcountProblemWords: Translated<typeof chinese> = {
  headcounts_confirmed_before: {
    sentence:
      "Version {{number}} was confirmed by {{by}} and has {{places}} places in common with this file.",
    remedy:
      "Say why it is imported all the same (at least {{least}} characters); the new version has to be confirmed anew.",
  },
  headcounts_disputed: {
    sentence: "{{by}} disputes the headcounts of this batch, version {{number}}: {{reason}}",
    remedy:
      "Say in the comment why it rests on them all the same (at least {{least}} characters), or use corrected ones.",
  },
  headcounts_judged_already: {
    sentence: "{{by}} has just decided: this version is {{verdictName}} now.",
    remedy: "Read what was decided, then decide.",
  },
};
