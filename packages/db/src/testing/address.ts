import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import type { Passwords } from "../bundled/passwords.ts";

/** How to reach the server that all tests of this checkout share. */
export interface TestServerAddress {
  readonly port: number;
  readonly passwords: Passwords;
}

const checkout = createHash("sha256")
  .update(fileURLToPath(import.meta.url))
  .digest("hex")
  .slice(0, 12);

export const testServerFolder: string = path.join(
  os.tmpdir(),
  `daowei-test-${os.userInfo().uid}-${checkout}`,
);
export const testServerLog: string = `${testServerFolder}.log`;
const addressFile = `${testServerFolder}.json`;

export function readAddress(): TestServerAddress | undefined {
  if (!existsSync(addressFile)) return undefined;
  return JSON.parse(readFileSync(addressFile, "utf8")) as TestServerAddress;
}

export function writeAddress(address: TestServerAddress): void {
  const unfinished = `${addressFile}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(address), { mode: 0o600 });
  renameSync(unfinished, addressFile);
}

export function removeAddress(): void {
  rmSync(addressFile, { force: true });
}
