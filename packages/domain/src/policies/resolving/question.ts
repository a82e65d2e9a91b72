import type { Result } from "#result";
import type { Elsewhere, Outcome, Reckoned, Unreckonable } from "../mechanisms/mechanism.ts";
import type { PolicyDocument, ShareProvision } from "../schema/policy-document.ts";
import type { ShareLevel } from "../schema/scalars.ts";
import type { Standing } from "./standing.ts";

/** How one policy refers to another while it is reckoned. */
export type LookElsewhere = (
  policyId: string,
  asked: Pick<Standing, "place" | "insuredClass" | "year">,
) => Result<Elsewhere, Unreckonable>;

/** Who is asked about under which policy, and how it refers to others. */
export interface Question {
  readonly document: PolicyDocument;
  readonly standing: Standing;
  readonly elsewhere: LookElsewhere;
}

/** What shares are reckoned from: the whole that they divide, and the shares of the same case. */
export interface Division {
  readonly whole: () => Outcome;
  readonly shares: readonly ShareProvision[];
  /** What a level owes when it is not among `shares`: the group that is being split. */
  readonly outer?: ReadonlyMap<ShareLevel, Reckoned>;
}
