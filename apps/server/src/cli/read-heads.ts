import { readFile } from "node:fs/promises";
import path from "node:path";
import type { CompiledPolicy } from "@daowei/domain/policies";
import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { isError, readHeadcounts } from "@daowei/operations/import";
import type { Finding, ReadRow } from "@daowei/operations/import";
import { locate } from "./locate.ts";
import { cannotRead, faultLine } from "./words.ts";

export interface ReadHeads {
  readonly rows: readonly ReadRow[];
  /** Lines about cells that are wrong; the other rows are read none the less, so that all that is wrong can be listed. */
  readonly errors: readonly string[];
  readonly remarks: readonly string[];
}

interface HeadsAsked {
  readonly year: number;
  /** Whether a row may be a whole city or province; it may not when absent. */
  readonly wholePlaces?: boolean;
}

/** Reads a file of headcounts with the same importer as the web, for the place and year that a policy governs. */
export async function readHeads(
  file: string,
  policy: CompiledPolicy,
  { year, wholePlaces }: HeadsAsked,
): Promise<Result<ReadHeads, string>> {
  const bytes = await readBytes(locate(file));
  if (!bytes.ok) return refuse(cannotRead(file, bytes.problem));
  const { rows, findings } = await readHeadcounts({
    fileName: path.basename(file),
    bytes: bytes.value,
    placeCode: policy.place,
    year,
    wholePlaces: wholePlaces === true,
    gazetteer: policy.gazetteer,
    insuredClasses: policy.classes,
  });
  const lineOf = (found: Finding) => findingLine(file, found);
  return ok({
    rows,
    errors: findings.filter(isError).map(lineOf),
    remarks: findings.filter((found) => !isError(found)).map(lineOf),
  });
}

async function readBytes(file: string): Promise<Result<Uint8Array, string>> {
  try {
    return ok(await readFile(file));
  } catch (error) {
    if (error instanceof Error && "code" in error) return refuse(String(error.code));
    throw error;
  }
}

const severityWords = { error: "错误 error", warning: "提醒 warning", note: "说明 note" } as const;

function findingLine(file: string, found: Finding): string {
  const { sheet, line, column, severity, kind, expected, remedy, suggestions } = found;
  const like = suggestions.map(({ code, name }) => `${code} ${name}`).join("、");
  return faultLine({
    at: [file, sheet, line, column],
    kind: `${severityWords[severity]} ${kind}`,
    found: found.found,
    expected,
    remedy: like === "" ? remedy : `${remedy} 建议 perhaps: ${like}`,
  });
}
