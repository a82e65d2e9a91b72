import { readFileSync } from "node:fs";

/** What a file of a secret holds; undefined for none, and for one that is not there or cannot be read. */
export function secretIn(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return undefined;
  }
}
