import { createHash, randomUUID } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";

interface Link {
  readonly source: string;
  readonly target: string;
}

/** npm packages hold no symbolic links: the package lists them and makes them when it is installed with its scripts allowed. */
export function missingLinks(native: string): readonly Link[] {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, "utf8")) as readonly Link[];
  return links.filter((link) => !existsSync(path.join(path.dirname(native), link.target)));
}

/** Copies beside the place and moves there, so that a copy that was broken off is never taken for PostgreSQL. */
export function copyBinaries(native: string, copy: string): void {
  const building = `${copy}.${randomUUID()}`;
  try {
    // Links stay as they are written, beside what they name: resolved, they would lead back to where nobody else can go.
    cpSync(native, building, { recursive: true, verbatimSymlinks: true });
    for (const link of missingLinks(native)) {
      const inside = (file: string): string => path.join(building, path.relative("native", file));
      cpSync(inside(link.source), inside(link.target));
    }
    openToOthers(building);
    rmSync(copy, { recursive: true, force: true });
    renameSync(building, copy);
  } catch (error) {
    if (!isWholeCopy(native, copy)) throw error; // another daowei may have been faster
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/** Every file is there in its size, no link leads elsewhere, and the server itself has the same bytes. */
export function isWholeCopy(native: string, copy: string): boolean {
  if (!existsSync(copy)) return false;
  const home = realpathSync(copy) + path.sep;
  for (const entry of readdirSync(native, { recursive: true, encoding: "utf8" })) {
    const [from, to] = [path.join(native, entry), path.join(copy, entry)];
    if (!existsSync(from)) continue;
    if (!existsSync(to) || !realpathSync(to).startsWith(home)) return false;
    if (statSync(from).isFile() && statSync(from).size !== statSync(to).size) return false;
  }
  const server = path.join("bin", process.platform === "win32" ? "postgres.exe" : "postgres");
  return digestOf(path.join(native, server)) === digestOf(path.join(copy, server));
}

function openToOthers(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = path.join(folder, entry);
    chmodSync(file, (statSync(file).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

function digestOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
