import { type Database, transact } from "@daowei/db";
import type { Library } from "../library.ts";
import type { Reader } from "../reader.ts";
import { checks } from "./checks.ts";
import {
  type Anchor,
  type CheckResult,
  type Finding,
  type Invariant,
  invariants,
  type Scene,
} from "./finding.ts";

export interface VerifyStore {
  readonly library: Library;
  readonly only?: readonly Invariant[] | undefined;
  readonly anchors?: readonly Anchor[] | undefined;
  readonly progress?: ((at: Progress) => void) | undefined;
}

export interface Progress {
  readonly invariant: Invariant;
  readonly done: number;
  readonly total: number;
}

export interface InvariantReport extends CheckResult {
  readonly invariant: Invariant;
  readonly millis: number;
}

export interface Verification {
  readonly holds: boolean;
  readonly reports: readonly InvariantReport[];
}

/** Holds a whole store against its invariants, in one snapshot that nobody's writing disturbs; nothing is changed. */
export async function verifyStore(db: Database, asked: VerifyStore): Promise<Verification> {
  return transact(db, (reader) => verifyWithin(reader, asked), snapshot);
}

const snapshot = {
  scope: { kind: "whole-store" },
  isolation: "repeatable read",
  readOnly: true,
  attempts: 1,
} as const;

/** The same within a transaction that is open already. */
export async function verifyWithin(reader: Reader, asked: VerifyStore): Promise<Verification> {
  const { library, only = invariants, anchors = [], progress = () => undefined } = asked;
  const reports: InvariantReport[] = [];
  for (const invariant of only) {
    const tell = (done: number, total: number) => progress({ invariant, done, total });
    const scene: Scene = { reader, library, anchors, progress: tell };
    const began = performance.now();
    const result = await checks[invariant](scene);
    reports.push({ invariant, ...result, millis: Math.round(performance.now() - began) });
  }
  return { holds: reports.every(({ count }) => count === 0), reports };
}

/** The findings about the audit chain alone; none says that nothing was changed, cut out or put in. */
export async function verifyAudit(
  db: Database,
  anchors: readonly Anchor[] = [],
): Promise<readonly Finding[]> {
  const result = await transact(
    db,
    (reader) => checks.I7({ reader, anchors, progress: () => undefined }),
    snapshot,
  );
  return result.first;
}
