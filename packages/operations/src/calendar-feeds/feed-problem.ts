/** Why no address of a calendar is made. */
export type FeedProblem =
  | { readonly kind: "too_many_feeds"; readonly most: number }
  /** The token was shown once: make another address. */
  | { readonly kind: "feed_shown_already"; readonly id: string };
