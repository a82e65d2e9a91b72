interface Chain {
  /** Whether this server keeps anchors. */
  readonly kept: boolean;
  readonly lastHolds: boolean | null;
  /** Days on which something was done and nothing noted. */
  readonly daysWithout: readonly string[];
  readonly head: { readonly number: string };
  /** The newest first. */
  readonly anchors: readonly { readonly number: string }[];
}

/** What is noted of the chain of acts outside the database, and whether the chain still agrees with it. */
export function chainState({
  kept,
  lastHolds,
  daysWithout,
  head,
  anchors,
}: Chain): "none" | "broken" | "gaps" | "behind" | "holds" {
  const [last] = anchors;
  if (!kept || last === undefined || lastHolds === null) return "none";
  if (!lastHolds) return "broken";
  if (daysWithout.length > 0) return "gaps";
  return last.number === head.number ? "holds" : "behind";
}
