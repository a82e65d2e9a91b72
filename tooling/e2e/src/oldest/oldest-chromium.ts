import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

/** The oldest Chromium that the npm registry still hands out as a whole program: version 110, made for Linux on x64. */
const packageOfIt = "@sparticuz/chromium@110.0.1";

export interface OldChromium {
  readonly path: string;
  remove(): void;
}

/** Fetches it into a folder of its own. */
export function fetchOldChromium(): OldChromium {
  const folder = mkdtempSync(join(tmpdir(), "daowei-oldest-"));
  execFileSync("npm", ["pack", "--silent", packageOfIt], { cwd: folder });
  const [archive] = readdirSync(folder);
  if (archive === undefined) throw new Error(`npm pack ${packageOfIt} left nothing`);
  execFileSync("tar", ["xzf", archive], { cwd: folder });
  const packed = readFileSync(join(folder, "package/bin/chromium.br"));
  const path = join(folder, "chromium");
  writeFileSync(path, brotliDecompressSync(packed));
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
