import { ok } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import type { Act } from "../context.ts";
import { isError } from "../import/index.ts";
import type { Finding, ReadRow, TableHead } from "../import/index.ts";
import type { Problem } from "../problem.ts";
import { instant } from "../reader.ts";
import type { ConfirmedBefore } from "./confirmed-before.ts";
import type { HeadcountFile } from "./headcount-file.ts";
import { inspectFile, knownClasses, readContent } from "./inspect-file.ts";
import type { FileContent, InspectedFile } from "./inspect-file.ts";
import { headsKey } from "./last-version.ts";
import type { HeadsByKey } from "./last-version.ts";

export interface HeadcountCheck {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: "csv" | "xlsx" | "unreadable";
  readonly encoding: string | null;
  readonly acceptable: boolean;
  readonly importedBefore: {
    readonly versionId: string;
    readonly number: number;
    readonly at: string;
    readonly by: string;
  } | null;
  /** Heads of some of the file's places were confirmed: importing it takes a reason. */
  readonly confirmedBefore: ConfirmedBefore | null;
  readonly rows: readonly CheckedRow[];
  readonly rowCount: number;
  readonly placeCount: number;
  readonly heads: string;
  readonly headsByClass: readonly { readonly insuredClass: string; readonly heads: string }[];
  readonly missingPlaces: readonly { readonly code: string; readonly name: string }[];
  readonly findings: readonly Finding[];
  readonly findingsLeftOut: number;
  readonly head: CheckedHead | null;
}

export interface CheckedHead extends TableHead {
  /** Classes whose heads a column may be said to hold. */
  readonly classes: readonly string[];
}

export interface CheckedRow extends Omit<ReadRow, "heads"> {
  readonly heads: string;
  readonly previousHeads: string | null;
}

const mostFindings = 500;
const gravity = { error: 0, warning: 1, note: 2 } as const;

/** 校验参保人数文件: what a file holds and what is wrong with it; nothing is stored. */
export const checkHeadcounts: Act<HeadcountFile, HeadcountCheck> = async (calling, file) => {
  const seen = needPlace(calling, file.placeCode, file.fiscalYear);
  if (!seen.ok) return seen;
  const content = await readContent(calling, file);
  return content.ok ? compare(calling, { file, content: content.value }) : content;
};

const compare = ask(
  async (
    context,
    { file, content }: { readonly file: HeadcountFile; readonly content: FileContent },
  ): Promise<Result<HeadcountCheck, Problem>> =>
    ok(
      checkOf(
        file.fileName,
        await inspectFile(context.db, context, { file, content }),
        knownClasses(context),
      ),
    ),
);

function checkOf(
  fileName: string,
  inspected: InspectedFile,
  classes: readonly string[],
): HeadcountCheck {
  const { sha256, bytes, reading, previous, importedBefore, findings } = inspected;
  const { rows } = reading;
  return {
    fileName,
    sha256,
    bytes,
    format: reading.format,
    encoding: reading.encoding,
    acceptable: !findings.some(isError),
    importedBefore:
      importedBefore === undefined
        ? null
        : {
            versionId: importedBefore.id,
            number: importedBefore.number,
            at: instant(importedBefore.importedAt),
            by: importedBefore.importedByName,
          },
    confirmedBefore: inspected.confirmedBefore ?? null,
    rows: rows.map((row) => checkedRow(row, previous)),
    rowCount: rows.length,
    placeCount: new Set(rows.map(({ placeCode }) => placeCode)).size,
    heads: sumOf(rows).toString(),
    headsByClass: [...Map.groupBy(rows, ({ insuredClass }) => insuredClass)].map(
      ([insuredClass, own]) => ({ insuredClass, heads: sumOf(own).toString() }),
    ),
    missingPlaces: inspected.missingPlaces,
    findings: gravestFirst(findings).slice(0, mostFindings),
    findingsLeftOut: Math.max(0, findings.length - mostFindings),
    head: reading.head === null ? null : { ...reading.head, classes },
  };
}

/** What is left out must be the least grave. */
function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostFindings) return findings;
  return findings.toSorted((a, b) => gravity[a.severity] - gravity[b.severity]);
}

function checkedRow(row: ReadRow, previous: HeadsByKey): CheckedRow {
  const before = previous.get(headsKey(row.placeCode, row.insuredClass));
  return {
    ...row,
    heads: row.heads.toString(),
    previousHeads: before === undefined ? null : before.toString(),
  };
}

export function sumOf(rows: readonly Pick<ReadRow, "heads">[]): bigint {
  return rows.reduce((sum, { heads }) => sum + heads, 0n);
}
