import type { BatchDetail } from "@daowei/api/contracts";
import { filled, wordsOf } from "../words/spoken.ts";
import type { SheetDocument } from "./sheet.tsx";

type Numbered = Pick<BatchDetail, "id" | "number" | "revision" | "revisionHash">;

/** A batch as its sheets quote it: number, revision and the revision's hash. */
export function documentOf(batch: Numbered): SheetDocument {
  return {
    id: filled(wordsOf("print").revision, { number: batch.number, revision: batch.revision }),
    hash: batch.revisionHash,
    path: `/batches/${batch.id}`,
  };
}
