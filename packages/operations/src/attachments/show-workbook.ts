import { ok } from "@daowei/domain/result";
import type { Act } from "../context.ts";
import { runApart } from "../import/index.ts";
import { nothingShown, type ShownWorkbook } from "./cut-workbook.ts";
import { readAttachment } from "./read-attachment.ts";

export interface ShowWorkbook {
  readonly id: string;
  /** From 0. */
  readonly sheet: number;
}

/** What the worker is given. */
export interface SentWorkbook {
  readonly bytes: Uint8Array;
  readonly sheet: number;
}

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** One sheet of an attached workbook as a table, read in a thread of its own after the database has answered. */
export const showWorkbook: Act<ShowWorkbook, ShownWorkbook> = async (context, { id, sheet }) => {
  const found = await readAttachment(context, { id });
  if (!found.ok) return found;
  const { mediaType, content } = found.value;
  if (mediaType !== workbook) return ok({ ...nothingShown, notShown: mediaType });
  const sent: SentWorkbook = { bytes: new Uint8Array(content), sheet };
  return ok(
    await runApart<ShownWorkbook>({
      script: new URL("./cutting-worker.ts", import.meta.url),
      sent,
      tooHeavy: (finding) => ({ ...nothingShown, notShown: finding.found }),
    }),
  );
};
