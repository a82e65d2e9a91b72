import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import type { ServerAddress } from "../bundled/address.ts";

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

export function readAddress(): ServerAddress | undefined {
  if (!existsSync(addressFile)) return undefined;
  return JSON.parse(readFileSync(addressFile, "utf8")) as ServerAddress;
}

export function writeAddress(address: ServerAddress): void {
  const unfinished = `${addressFile}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(address), { mode: 0o600 });
  renameSync(unfinished, addressFile);
}

export function removeAddress(): void {
  rmSync(addressFile, { force: true });
}
