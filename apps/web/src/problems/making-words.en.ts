import type { Translated } from "../words/translated.ts";
import type { makingKinds as chinese } from "./making-words.zh.ts";

/** Refusals of making a batch. */
export const makingKinds: Translated<typeof chinese> = {
  advance_share_leaves_nothing: {
    sentence: "At this share, rounded, an amount of {{placeCode}} is nothing.",
    remedy: "Raise the share of that place, or leave it out of the batch.",
  },
  advance_share_refused: {
    sentence:
      "The shares cannot be taken: only a batch that pays ahead is adjusted, each place has one share, and it must be in the batch.",
    remedy: "Check the kind of batch and the places that were chosen.",
  },
  nothing_to_apportion: {
    sentence: "No place is left: all are in other batches or have no persons.",
    remedy: "See the batches, or import headcounts first.",
  },
  place_without_heads: {
    sentence: "{{placeCode}} has no headcounts.",
    remedy: "Import them first.",
  },
};
