import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";

import type { Settings } from "./settings.ts";

export type SecretProblem = {
  readonly kind: "secret_unusable";
  readonly path: string;
  readonly reason: "missing" | "too_short";
};

const minLength = 32;

/** The key that signs session cookies: given, read from a file, or made once in the data folder for its owner alone. */
export function readOrMakeSecret(
  settings: Pick<Settings, "secret" | "secretFile">,
  dataDir: string,
): Result<string, SecretProblem> {
  if (settings.secret !== undefined) return ok(settings.secret);
  if (settings.secretFile !== undefined) return readSecret(settings.secretFile);
  const path = join(dataDir, "session-secret");
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  }
  return readSecret(path);
}

function readSecret(path: string): Result<string, SecretProblem> {
  if (!existsSync(path)) return refuse({ kind: "secret_unusable", path, reason: "missing" });
  const secret = readFileSync(path, "utf8").trim();
  return secret.length < minLength
    ? refuse({ kind: "secret_unusable", path, reason: "too_short" })
    : ok(secret);
}
