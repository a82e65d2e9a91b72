import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";

import type { Settings } from "./settings.ts";

export type SecretProblem =
  | {
      readonly kind: "secret_unusable";
      readonly path: string;
      readonly reason: "missing" | "too_short" | "not_readable";
    }
  | { readonly kind: "data_folder_unusable"; readonly path: string; readonly reason: string };

const minLength = 32;

/** The key that signs session cookies: given, read from a file, or made once in the data folder for its owner alone. */
export function readOrMakeSecret(
  settings: Pick<Settings, "secret" | "secretFile">,
  dataDir: string,
): Result<string, SecretProblem> {
  if (settings.secret !== undefined) return ok(settings.secret);
  if (settings.secretFile !== undefined) return readSecret(settings.secretFile);
  const path = join(dataDir, "session-secret");
  try {
    if (!existsSync(path)) {
      mkdirSync(dataDir, { recursive: true });
      keepWhole(path, `${randomBytes(48).toString("base64url")}\n`);
    }
  } catch (error) {
    if (!isFolderError(error)) throw error;
    return refuse({ kind: "data_folder_unusable", path: dataDir, reason: error.code });
  }
  return readSecret(path);
}

/** Never half a file, however a start ends; the first of two starts wins. */
function keepWhole(path: string, text: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isFolderError(error) || error.code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
}

function readSecret(path: string): Result<string, SecretProblem> {
  const unusable = (reason: "missing" | "too_short" | "not_readable") =>
    refuse({ kind: "secret_unusable", path, reason } as const);
  if (!existsSync(path)) return unusable("missing");
  try {
    const secret = readFileSync(path, "utf8").trim();
    return secret.length < minLength ? unusable("too_short") : ok(secret);
  } catch (error) {
    if (!isFolderError(error)) throw error;
    return unusable("not_readable");
  }
}

const folderErrors: ReadonlySet<unknown> = new Set([
  "EACCES",
  "EPERM",
  "EROFS",
  "ENOSPC",
  "EDQUOT",
  "ENOTDIR",
  "EISDIR",
  "EEXIST",
  "ENAMETOOLONG",
]);

function isFolderError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && folderErrors.has(error.code);
}
