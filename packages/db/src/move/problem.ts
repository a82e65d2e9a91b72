import type { MigrationProblem } from "../migration-problem.ts";

/** Why a store was not moved. The source is never changed, and the target is as it was before. */
export type MoveProblem =
  | { readonly kind: "source-of-other-version"; readonly problem: MigrationProblem }
  | { readonly kind: "target-of-other-version"; readonly problem: MigrationProblem }
  /** Tables that are not ours, or a store that was opened already. */
  | { readonly kind: "target-not-empty"; readonly found: readonly string[] }
  | { readonly kind: "target-not-utf8"; readonly encoding: string }
  | {
      readonly kind: "copy-differs";
      readonly table: string;
      readonly source: Fingerprint;
      readonly target: Fingerprint;
    }
  | { readonly kind: "move-stopped" };

/** What a table holds, whatever the order of its rows. */
export interface Fingerprint {
  readonly rows: string;
  readonly hash: string;
}
