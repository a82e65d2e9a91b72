import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { readOrMakeSecret } from "./secret.ts";

const folder = mkdtempSync(join(tmpdir(), "daowei-secret-"));
afterAll(() => rmSync(folder, { recursive: true }));
const none = { secret: undefined, secretFile: undefined };

test("a secret is made once, for its owner alone, and stays the same", () => {
  const dataDir = join(folder, "new", "data");
  const first = readOrMakeSecret(none, dataDir);
  expect(first.ok && first.value.length).toBe(64);
  expect(readOrMakeSecret(none, dataDir)).toEqual(first);
  expect(statSync(join(dataDir, "session-secret")).mode & 0o777).toBe(0o600);
});

test("a start that was killed while it made the secret does not stand in the next one's way", () => {
  const dataDir = join(folder, "killed");
  mkdirSync(dataDir);
  // What is left when the process ends between opening the file and writing it.
  writeFileSync(join(dataDir, `session-secret.${process.pid}`), "");
  const made = readOrMakeSecret(none, dataDir);
  expect(made.ok && made.value.length).toBe(64);
  expect(readdirSync(dataDir)).toEqual(["session-secret"]);
});

test("a given secret, or a file of one, wins and leaves the folder alone", () => {
  const path = join(folder, "given");
  writeFileSync(path, `${"k".repeat(40)}\n`);
  expect(readOrMakeSecret({ ...none, secretFile: path }, folder)).toEqual({
    ok: true,
    value: "k".repeat(40),
  });
  expect(readFileSync(path, "utf8")).toBe(`${"k".repeat(40)}\n`);
});

test("a missing or short secret file is refused by its path", () => {
  const short = join(folder, "short");
  writeFileSync(short, "abc");
  expect(readOrMakeSecret({ ...none, secretFile: short }, folder)).toEqual({
    ok: false,
    problem: { kind: "secret_unusable", path: short, reason: "too_short" },
  });
  const gone = readOrMakeSecret({ ...none, secretFile: join(folder, "gone") }, folder);
  expect(gone).toMatchObject({ ok: false, problem: { reason: "missing" } });
});

test("a data folder that is a file, or a secret that is a folder, is refused by its path", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  expect(readOrMakeSecret(none, join(file, "data"))).toMatchObject({
    ok: false,
    problem: { kind: "data_folder_unusable", path: join(file, "data"), reason: "ENOTDIR" },
  });
  expect(readOrMakeSecret({ ...none, secretFile: folder }, folder)).toMatchObject({
    ok: false,
    problem: { kind: "secret_unusable", reason: "not_readable" },
  });
});
