import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";

import { roleKinds } from "../roles.ts";
import type { RoleKind } from "../roles.ts";
import { BundledRefusal } from "./problem.ts";

export type Passwords = Readonly<Record<RoleKind | "superuser", string>>;

const accounts = ["superuser", ...roleKinds] as const;

export function readPasswords(file: string): Passwords {
  if (!existsSync(file))
    throw new BundledRefusal({ kind: "passwords-not-usable", path: file, reason: "it is missing" });
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BundledRefusal(
      { kind: "passwords-not-usable", path: file, reason },
      { cause: error },
    );
  }
  if (!isPasswords(found))
    throw new BundledRefusal({
      kind: "passwords-not-usable",
      path: file,
      reason: "accounts are missing in it",
    });
  return found;
}

export function makePasswords(file: string): Passwords {
  const fresh = (): string => randomBytes(24).toString("base64url");
  const made: Passwords = { superuser: fresh(), owner: fresh(), app: fresh(), auditor: fresh() };
  const unfinished = `${file}.new`;
  const handle = openSync(unfinished, "w", 0o600);
  try {
    writeSync(handle, `${JSON.stringify(made, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, file);
  return made;
}

function isPasswords(value: unknown): value is Passwords {
  if (typeof value !== "object" || value === null) return false;
  const record = value as Record<string, unknown>;
  return accounts.every((name) => typeof record[name] === "string" && record[name] !== "");
}
