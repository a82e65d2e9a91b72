import type { ComplaintKind } from "./complaint.ts";

/** A change of the code that makes it wrong: a trial that does not find it is worth nothing. */
export interface Defect {
  readonly name: string;
  readonly file: string;
  /** As the source has them, once. */
  readonly words: string;
  readonly instead: string;
  /** What a trial must complain of. */
  readonly seenAs: readonly ComplaintKind[];
}

export const defects: readonly Defect[] = [
  {
    name: "forgotten-keys",
    file: "packages/operations/src/idempotency.ts",
    words: "if (claimed.length > 0) return ok(undefined);",
    instead: "return ok(undefined);",
    seenAs: ["doubled", "from-nowhere", "stuck", "lost"],
  },
  {
    name: "acknowledged-before-the-disk",
    file: "packages/db/src/transact.ts",
    words: '? ["set local plan_cache_mode = force_generic_plan"]',
    instead:
      '? ["set local plan_cache_mode = force_generic_plan", "set local synchronous_commit = off"]',
    seenAs: ["lost"],
  },
  {
    name: "two-at-once",
    file: "packages/operations/src/batches/lock-batch.ts",
    words: 'const [found] = await tx.select().from(batch).where(eq(batch.id, id)).for("update");',
    instead: "const [found] = await tx.select().from(batch).where(eq(batch.id, id));",
    seenAs: ["doubled", "unnamed", "invariant", "lost", "stuck"],
  },
  {
    name: "lost-database-without-a-name",
    file: "apps/server/src/http/connection-lost.ts",
    words: 'return state.startsWith("08") || state.startsWith("57P") || busy.has(state);',
    instead: "return false;",
    seenAs: ["unnamed"],
  },
];
