import type { Translated } from "../words/translated.ts";
import type { viewProblemWords as chinese } from "./problem-words.zh.ts";

export const viewProblemWords: Translated<typeof chinese> = {
  too_many_views: {
    sentence: "This list has {{most}} saved views already.",
    remedy: "Remove one you no longer use.",
  },
};
