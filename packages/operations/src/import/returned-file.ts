import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { fileWithReasonsApart } from "./file-with-reasons-apart.ts";
import type { FileAtFault } from "./file-with-reasons.ts";

/** A file as it goes back to whoever made it. */
export interface ReturnedFile {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly sha256: string;
}

/** The same file with a column 错误原因; null where nothing can be written into it. */
export async function returnedFile(
  { fileName, contentBase64 }: { readonly fileName: string; readonly contentBase64: string },
  found: Omit<FileAtFault, "bytes"> & { readonly format: string },
): Promise<ReturnedFile | null> {
  const bytes = await fileWithReasonsApart({
    bytes: Buffer.from(contentBase64, "base64"),
    head: found.head,
    findings: found.findings,
  });
  if (bytes === undefined) return null;
  return {
    fileName: `${fileName.replace(/\.[^.]*$/u, "")} 错误原因.${found.format}`,
    contentBase64: Buffer.from(bytes).toString("base64"),
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}
