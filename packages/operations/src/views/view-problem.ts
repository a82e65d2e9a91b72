/** Why a view is not kept. */
export type ViewProblem = { readonly kind: "too_many_views"; readonly most: number };
