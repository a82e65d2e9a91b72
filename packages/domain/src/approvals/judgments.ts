import type { Route } from "./route.ts";

/** One judgment on a request, as its record says. */
export interface Judgment {
  readonly verdict: "agree" | "send_back" | "reject";
  /** Position in the route. */
  readonly step: number;
  /** Step it was sent back to; null for the preparer, and for every other verdict. */
  readonly returnTo: number | null;
  readonly userId: string;
  /** Whose post was used, if not his own. */
  readonly delegatorId: string | null;
}

/** A submitted document on its way: what was judged since it was submitted, in order. */
export interface Request {
  readonly route: Route;
  readonly step: number;
  readonly judgments: readonly Judgment[];
  /** Who gave the present step to a colleague. */
  readonly handedOver: readonly string[];
}

/** The agreements that stand: sending a request back to a step voids those of this step and of all after it. */
export function standingAgreements(judgments: readonly Judgment[]): Judgment[] {
  let standing: Judgment[] = [];
  for (const judgment of judgments) {
    const { verdict, returnTo } = judgment;
    if (verdict === "agree") standing.push(judgment);
    if (verdict === "send_back")
      standing = returnTo === null ? [] : standing.filter(({ step }) => step < returnTo);
  }
  return standing;
}

/** How many persons have agreed at the present step. */
export function agreedHere({ judgments, step }: Request): number {
  return standingAgreements(judgments).filter((one) => one.step === step).length;
}
