import { mkdir, open, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { ok, refuse, type Result } from "@daowei/domain/result";
import type { CivilDate } from "@daowei/domain/time";
import type { Anchor } from "../verification/finding.ts";
import { anchorLine, type AnchorProblem, parseAnchors } from "./anchor-text.ts";

const dayFile = /^\d{4}-\d{2}-\d{2}\.txt$/u;

/** The anchors of one file, or of all day files of a folder, the oldest first. */
export async function readAnchors(
  fileOrFolder: string,
): Promise<Result<readonly Anchor[], AnchorProblem>> {
  try {
    const isFolder = (await stat(fileOrFolder)).isDirectory();
    const files = isFolder ? await dayFilesOf(fileOrFolder) : [fileOrFolder];
    const anchors: Anchor[] = [];
    for (const file of files) {
      const parsed = parseAnchors(await readFile(file, "utf8"), path.basename(file));
      if (!parsed.ok) return parsed;
      anchors.push(...parsed.value);
    }
    return ok(anchors);
  } catch (error) {
    if (!isFileError(error)) throw error;
    return refuse({ kind: "anchor_file_unreadable", path: fileOrFolder, reason: error.code });
  }
}

async function dayFilesOf(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => dayFile.test(name)).toSorted();
  return names.map((name) => path.join(folder, name));
}

/** Adds an anchor to its day's file, on the disk when this returns. Files are only ever added to. */
export async function appendAnchor(
  folder: string,
  day: CivilDate,
  anchor: Omit<Anchor, "source">,
): Promise<Result<void, AnchorProblem>> {
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(path.join(folder, `${day}.txt`), "a", 0o644);
    try {
      await file.appendFile(anchorLine(anchor));
      await file.sync();
    } finally {
      await file.close();
    }
    return ok(undefined);
  } catch (error) {
    if (!isFileError(error)) throw error;
    return refuse({ kind: "anchor_file_unreadable", path: folder, reason: error.code });
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
