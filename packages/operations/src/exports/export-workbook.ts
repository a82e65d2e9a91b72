import { createHash } from "node:crypto";
import { transact } from "@daowei/db";
import { ok, type Result } from "@daowei/domain/result";
import { record } from "../audit.ts";
import { authorise } from "../authorise.ts";
import { type Act, type Calling, scopeOf } from "../context.ts";
import type { Problem } from "../problem.ts";
import type { TotalsPlace } from "../views/view.ts";
import { exportBatch } from "./batch-export.ts";
import { exportBatchList } from "./batch-list-export.ts";
import { exportComparison } from "./comparison-export.ts";
import { exportDeadlines } from "./deadlines-export.ts";
import { exportLevelAccount } from "./level-account-export.ts";
import type { Export, MoneyUnit } from "./official-table.ts";
import { exportOverview } from "./overview-export.ts";
import { exportOpenItems } from "./statements-export.ts";
import { type ExportWhatIf, exportWhatIf } from "./what-if-export.ts";
import { writeExport } from "./write-workbook.ts";

/** Which table is wanted, and in which unit its amounts stand. */
export type ExportWorkbook = { readonly unit: MoneyUnit } & (
  | { readonly table: "batch"; readonly id: string; readonly totals?: TotalsPlace | undefined }
  | {
      readonly table: "batches";
      readonly fiscalYear: number;
      readonly placeCode: string;
      readonly ids: readonly string[];
      readonly filters: readonly string[];
    }
  | { readonly table: "batch_comparison"; readonly id: string; readonly withId: string }
  | { readonly table: "deadlines"; readonly fiscalYear: number; readonly placeCode: string }
  | { readonly table: "overview"; readonly fiscalYear: number; readonly placeCode: string }
  | { readonly table: "level_account"; readonly fiscalYear: number; readonly placeCode: string }
  | ({ readonly table: "what_if" } & Omit<ExportWhatIf, "unit">)
  | { readonly table: "open_items"; readonly fiscalYear: number; readonly fundAccountCode: string }
);

export interface Workbook {
  fileName: string;
  contentBase64: string;
  sha256: string;
}

/** A table as a workbook; that it left the store, who took it and which bytes they were stays in the audit. */
export const exportWorkbook: Act<ExportWorkbook, Workbook> = async (calling, input) => {
  const read = await tableOf(calling, input);
  if (!read.ok) return read;
  const bytes = await writeExport(read.value);
  const workbook = {
    fileName: `${read.value.fileName.replaceAll(/[\\/:*?"<>|]/gu, "_")}.xlsx`,
    contentBase64: Buffer.from(bytes).toString("base64"),
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
  const noted = await note(calling, input, workbook);
  return noted.ok ? ok(workbook) : noted;
};

function tableOf(calling: Calling, input: ExportWorkbook): Promise<Result<Export, Problem>> {
  switch (input.table) {
    case "batch":
      return exportBatch(calling, input);
    case "batches":
      return exportBatchList(calling, input);
    case "batch_comparison":
      return exportComparison(calling, input);
    case "deadlines":
      return exportDeadlines(calling, input);
    case "overview":
      return exportOverview(calling, input);
    case "level_account":
      return exportLevelAccount(calling, input);
    case "what_if":
      return exportWhatIf(calling, input);
    case "open_items":
      return exportOpenItems(calling, input);
  }
}

function note(
  calling: Calling,
  input: ExportWorkbook,
  { fileName, sha256 }: Workbook,
): Promise<Result<void, Problem>> {
  const { database, actor } = calling;
  return transact(
    database,
    async (tx) => {
      const authorised = await authorise(tx, calling);
      if (!authorised.ok) return authorised;
      const { table, ...asked } = input;
      await record(tx, calling, {
        act: "table.export",
        ...objectOf(input),
        placeCode: "placeCode" in input ? input.placeCode : actor.post.placeCode,
        summary: fileName,
        payload: { table, ...asked, sha256 },
      });
      return ok(undefined);
    },
    { scope: scopeOf(actor) },
  );
}

function objectOf(input: ExportWorkbook): {
  readonly objectKind: string;
  readonly objectId: string;
} {
  switch (input.table) {
    case "batch":
    case "batch_comparison":
      return { objectKind: "batch", objectId: input.id };
    case "batches":
      return { objectKind: "batch_list", objectId: `${input.placeCode}/${input.fiscalYear}` };
    case "deadlines":
      return { objectKind: "deadline_table", objectId: `${input.placeCode}/${input.fiscalYear}` };
    case "overview":
      return { objectKind: "arrival_table", objectId: `${input.placeCode}/${input.fiscalYear}` };
    case "level_account":
      return { objectKind: "level_account", objectId: `${input.placeCode}/${input.fiscalYear}` };
    case "what_if":
      return {
        objectKind: "simulation",
        objectId: `${input.policyId}/${input.headcountVersionId}`,
      };
    case "open_items":
      return { objectKind: "fund_account", objectId: input.fundAccountCode };
  }
}
