import { readFileSync } from "node:fs";

/** The text of a file, or undefined where there is none: looked at in one go, for it may vanish at any moment. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    // A process that ends takes its files under /proc with it, and reading one then fails with ESRCH.
    if (
      error instanceof Error &&
      "code" in error &&
      (error.code === "ENOENT" || error.code === "ESRCH")
    )
      return undefined;
    throw error;
  }
}
