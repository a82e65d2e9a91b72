/** A fault that the product must survive, and where that is shown. */
export interface FaultCase {
  readonly number: number;
  readonly fault: string;
  readonly shownBy: readonly Proof[];
  /** What of the case nothing here shows yet, and why. */
  readonly open?: string;
}

/** A test by the file and words of its title, as they stand there. */
export interface Proof {
  readonly path: string;
  readonly title: string;
}

export const by = (path: string, ...titles: readonly string[]): readonly Proof[] =>
  titles.map((title) => ({ path, title }));
export const trial = by(
  "tooling/faults/src/trial.test.ts",
  "holds whatever is done to its servers",
);
export const operations = "packages/operations/src";
export const db = "packages/db/src";
export const server = "apps/server/src";
