import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";

const kept = join(import.meta.dirname, "../.screens");

/** Whether what reads printed pages (poppler) is installed here; it is not part of the project. */
export function canReadPaper(): boolean {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}

/** Prints the page as its own style sheet wants it, and gives back each sheet's text; a picture of the first is kept for the eye. */
export async function printed(page: Page, name: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "daowei-paper-"));
  const file = join(folder, "paper.pdf");
  try {
    await page.pdf({ path: file, preferCSSPageSize: true });
    mkdirSync(kept, { recursive: true });
    const first = ["-f", "1", "-l", "1", "-singlefile"];
    execFileSync("pdftoppm", ["-r", "80", "-png", ...first, file, join(kept, `paper-${name}`)]);
    const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
    // Every sheet ends with a form feed.
    return text.split("\f").slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
