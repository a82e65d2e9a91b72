import { expect, test } from "vitest";

import { BundledRefusal } from "./problem.ts";
import { refusalOfServerOutput } from "./server-output.ts";

const folder = "/data/postgres";
const layout = {
  root: folder,
  pgdata: `${folder}/pgdata`,
  passwords: `${folder}/passwords.json`,
  lock: `${folder}/daowei.lock`,
  log: `${folder}/postgres.log`,
};

test.each([
  ["disk-full", 'FATAL:  could not write lock file "postmaster.pid": No space left on device'],
  [
    "disk-full",
    'initdb: error: could not create directory "/data/postgres/pgdata/base": No space left on device',
  ],
  ["port-taken", 'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use'],
  ["data-permissions", 'FATAL:  data directory "/data/postgres/pgdata" has invalid permissions'],
  ["data-permissions", 'FATAL:  data directory "/data/postgres/pgdata" has wrong ownership'],
  ["data-damaged", "PANIC:  could not locate a valid checkpoint record at 0/1C68648"],
  ["data-damaged", "FATAL:  incorrect checksum in control file"],
  [
    "binaries-not-runnable",
    "bin/initdb: error while loading shared libraries: libicuuc.so.60: cannot open shared object file",
  ],
  ["binaries-not-runnable", "spawn bin/postgres ENOENT"],
  ["server-did-not-start", "FATAL:  something new"],
])("what PostgreSQL says becomes %s: %s", (kind, output) => {
  const refusal = refusalOfServerOutput(output, { layout, file: "bin/postgres", port: 5432 });
  expect(refusal).toBeInstanceOf(BundledRefusal);
  expect(refusal.problem.kind).toBe(kind);
});

test("every sentence says what happened and ends as a sentence", () => {
  const refusal = new BundledRefusal({
    kind: "folder-in-use",
    path: folder,
    pid: 7,
    host: "here",
    since: "2017-09-30T00:00:00Z",
  });
  expect(refusal.message).toBe(
    "Another daowei (process 7 on here, started 2017-09-30T00:00:00Z) already uses /data/postgres: stop that one first, or start this one with another data folder.",
  );
});
