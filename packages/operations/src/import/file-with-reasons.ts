import { csvWithReasons } from "./csv-with-reasons.ts";
import type { Finding } from "./finding.ts";
import { lineReasons } from "./line-reasons.ts";
import { openTable } from "./open-table.ts";
import type { TableHead } from "./table-head.ts";
import { workbookWithReasons } from "./workbook-with-reasons.ts";

/** A file, and what was found in it. */
export interface FileAtFault {
  readonly bytes: Uint8Array;
  readonly head: Pick<TableHead, "sheet" | "line">;
  readonly findings: readonly Finding[];
}

/** The same file with a column 错误原因; undefined for what is no table. Nothing else of it is another than it was. */
export async function fileWithReasons({
  bytes,
  head,
  findings,
}: FileAtFault): Promise<Uint8Array | undefined> {
  const opened = await openTable(bytes);
  if (!opened.ok) return undefined;
  const reasons = lineReasons(head, findings);
  if (opened.value.format === "csv") return csvWithReasons(bytes, reasons);
  const grid = opened.value.grids.find(({ sheet }) => sheet === head.sheet);
  return grid === undefined ? undefined : workbookWithReasons(bytes, grid, reasons);
}
