/** Why the database and this version of daowei do not fit together. Facts only; `describeMigrationProblem` makes the sentence. */
export type MigrationProblem =
  | { readonly kind: "migration-file-missing"; readonly migration: string }
  | { readonly kind: "migration-not-in-manifest"; readonly migration: string }
  | { readonly kind: "migration-not-in-journal"; readonly migration: string }
  | {
      readonly kind: "migration-file-changed";
      readonly migration: string;
      readonly expected: string;
      readonly found: string;
    }
  | {
      readonly kind: "migration-edited-after-release";
      readonly migration: string;
      readonly applied: string;
      readonly found: string;
    }
  | {
      readonly kind: "migration-out-of-order";
      readonly migration: string;
      readonly appliedLater: string;
    }
  | { readonly kind: "migrations-under-way" }
  | { readonly kind: "login-may-not-migrate"; readonly login: string }
  | { readonly kind: "schema-newer-than-code"; readonly migration: string }
  | { readonly kind: "schema-older-than-code"; readonly pending: readonly string[] }
  | {
      readonly kind: "migration-failed";
      readonly migration: string;
      readonly statement: number;
      readonly reason: string;
    };

export class MigrationRefusal extends Error {
  override readonly name = "MigrationRefusal";
  readonly problem: MigrationProblem;

  constructor(problem: MigrationProblem, options?: ErrorOptions) {
    super(describeMigrationProblem(problem), options);
    this.problem = problem;
  }
}

export function describeMigrationProblem(problem: MigrationProblem): string {
  switch (problem.kind) {
    case "migration-file-missing":
      return `Migration ${problem.migration} is in the journal but its SQL file is missing: restore it from the release.`;
    case "migration-not-in-manifest":
      return `Migration ${problem.migration} has no entry in checksums.json: run the generate script, which adds it.`;
    case "migration-not-in-journal":
      return `Migration file ${problem.migration} is not in the journal: remove it, or make it with the generate script.`;
    case "migration-file-changed":
      return `Migration ${problem.migration} was changed after its checksum was taken (expected ${short(problem.expected)}, found ${short(problem.found)}): restore it and put the change into a new migration.`;
    case "migration-edited-after-release":
      return `Migration ${problem.migration} was edited after it ran on this database (ran ${short(problem.applied)}, now ${short(problem.found)}): restore it and put the change into a new migration.`;
    case "migration-out-of-order":
      return `Migration ${problem.migration} never ran here, yet the later ${problem.appliedLater} did: number it after that one.`;
    case "migrations-under-way":
      return "Another daowei is still migrating this database: wait for it, then start again.";
    case "login-may-not-migrate":
      return `The login ${problem.login} may not define tables here: give DATABASE_OWNER_URL a login that owns the database.`;
    case "schema-newer-than-code":
      return `This database was migrated by a newer daowei (it knows ${problem.migration}): start that version or a later one. Nothing was changed.`;
    case "schema-older-than-code":
      return `This database still needs the migrations ${problem.pending.join(", ")}: run them first. Nothing was changed.`;
    case "migration-failed":
      return `Migration ${problem.migration} failed at statement ${problem.statement}: ${problem.reason}. None of its statements were kept.`;
  }
}

function short(sha256: string): string {
  return sha256.slice(0, 12);
}
