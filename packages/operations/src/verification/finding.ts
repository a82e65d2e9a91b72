import type { Library } from "../library.ts";
import type { Reader } from "../reader.ts";

/** What must hold in every store, whatever happened to it: see docs/verification.md. */
export const invariants = ["I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9", "I10"] as const;
export type Invariant = (typeof invariants)[number];

/** One row that breaks an invariant; what was expected and found is text, amounts in fen. */
export interface Finding {
  readonly invariant: Invariant;
  /** Which rule of the invariant, in snake case; sentences are made by whoever shows it. */
  readonly rule: string;
  readonly object: string;
  readonly id: string;
  /** Place whose affairs the row concerns; null for what belongs to the whole store. */
  readonly placeCode: string | null;
  readonly expected: string;
  readonly found: string;
}

/** A number and a hash of the chain that were noted outside the database. */
export interface Anchor {
  readonly number: bigint;
  readonly hash: string;
  /** The moment it was noted, ISO 8601. */
  readonly at: string;
  /** Where it was read: file and line. */
  readonly source: string;
}

/** What a check may look at: one read-only snapshot, the rules as loaded, the anchors as given. */
export interface Scene {
  readonly reader: Reader;
  readonly library: Library;
  readonly anchors: readonly Anchor[];
  /** Told now and then how far a long check has come. */
  readonly progress: (done: number, total: number) => void;
}

/** What a check found: how many objects it looked at, how many rows are bad, and the first of them. */
export interface CheckResult {
  readonly checked: number;
  readonly count: number;
  readonly first: readonly Finding[];
}

export type Check = (scene: Scene) => Promise<CheckResult>;
/** A check that needs no policies. */
export type CheckOfRows = (scene: Omit<Scene, "library">) => Promise<CheckResult>;

/** As many bad rows as are worth showing; the rest are counted. */
export const shownFindings = 20;
