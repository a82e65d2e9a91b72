import { fileWithReasons } from "./file-with-reasons.ts";
import type { FileAtFault } from "./file-with-reasons.ts";
import { importLimits } from "./limits.ts";
import { runApart } from "./run-apart.ts";

/** As `fileWithReasons`; a large file in a thread of its own, so that it delays nobody else. */
export async function fileWithReasonsApart(file: FileAtFault): Promise<Uint8Array | undefined> {
  if (file.bytes.length <= importLimits.bytesReadAtOnce) return fileWithReasons(file);
  return await runApart<Uint8Array | undefined>({
    script: new URL("./reasons-worker.ts", import.meta.url),
    sent: file,
    tooHeavy: () => undefined,
  });
}
