/** data-testid of the tour; part of `testIds`. */
export const tourIds = {
  tour: "tour",
  tourOffer: "tour-offer",
  tourBegin: "tour-begin",
  tourSkip: "tour-skip",
  tourNext: "tour-next",
  helpPage: "help-page",
  helpKeys: "help-keys",
  helpTour: "help-tour",
} as const;
