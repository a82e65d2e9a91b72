import type { Transaction } from "@daowei/db";
import { headcountVersion, store } from "@daowei/db/schema";
import { reasonLength } from "@daowei/domain/approvals";
import { formatWhole } from "@daowei/domain/money";
import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { sql } from "drizzle-orm";
import { needPlace, needRole } from "../authorise.ts";
import { type Act, type Acting, type Context, today } from "../context.ts";
import { needOpenYear } from "../fiscal-years/closing.ts";
import { newId } from "../identity.ts";
import { isError } from "../import/index.ts";
import type { ReadRow } from "../import/index.ts";
import type { Problem } from "../problem.ts";
import { write } from "../write.ts";
import type { Written } from "../write.ts";
import { sumOf } from "./check.ts";
import type { HeadcountFile } from "./headcount-file.ts";
import { inspectFile, readContent } from "./inspect-file.ts";
import type { FileContent, InspectedFile } from "./inspect-file.ts";
import { lastVersion } from "./last-version.ts";
import type { Version } from "./last-version.ts";
import { queueFor } from "./queue.ts";
import { remember } from "./reading-memory.ts";

export interface AcceptHeadcounts extends HeadcountFile {
  /** SHA-256 of the file that was checked. */
  readonly sha256: string;
  readonly cutOffOn: string;
  readonly status: "reported" | "verified";
  readonly warningsAcknowledged: boolean;
  /** Why heads are imported that were confirmed before; needed where they were. */
  readonly overConfirmedReason?: string | undefined;
  readonly idempotencyKey: string;
}

interface Accepted {
  versionId: string;
}

const act = "headcounts.accept";

/** 确认导入: keeps a checked file as the next version of the place's headcounts. */
export const acceptHeadcounts: Act<
  AcceptHeadcounts,
  Accepted & { readonly replayed: boolean }
> = async (calling, input) => {
  // Before the file is read: reading one is work that only its preparer may ask for.
  const refused = refusalOfAsker(calling, input);
  if (refused !== undefined) return refuse(refused);
  const content = await readContent(calling, input);
  if (!content.ok) return content;
  const keepFile = write<AcceptHeadcounts, Accepted>({
    act,
    // The checksum stands for the bytes, which are compared with it.
    fingerprint: ({ contentBase64: _content, idempotencyKey: _key, ...asked }) => asked,
    work: (tx, within, asked) => accept(tx, within, { file: asked, content: content.value }),
  });
  return keepFile(calling, input);
};

function refusalOfAsker(context: Acting, input: AcceptHeadcounts): Problem | undefined {
  const entitled = needRole(context, act, "preparer");
  if (!entitled.ok) return entitled.problem;
  const seen = needPlace(context, input.placeCode, input.fiscalYear);
  return seen.ok ? undefined : seen.problem;
}

async function accept(
  tx: Transaction,
  context: Context,
  { file: input, content }: { readonly file: AcceptHeadcounts; readonly content: FileContent },
): Promise<Result<Written<Accepted>, Problem>> {
  // Here and not before the file is read: what is kept goes by the database's day, whatever clock this server has.
  const day = today(context);
  if (input.cutOffOn > day)
    return refuse({ kind: "date_in_future", date: input.cutOffOn, today: day });
  const open = await needOpenYear(tx, input);
  if (!open.ok) return open;
  await queueFor(tx, input);
  const inspected = await inspectFile(tx, context, { file: input, content });
  const refused = refusalOf(inspected, input);
  if (refused !== undefined) return refuse(refused);
  const version = await keep(tx, context, { input, inspected });
  await remember(tx, context, { input, inspected });
  return ok({ reply: { versionId: version.id }, deed: deedOf(version, input) });
}

function refusalOf(inspected: InspectedFile, input: AcceptHeadcounts): Problem | undefined {
  const { sha256, importedBefore, findings } = inspected;
  if (sha256 !== input.sha256) {
    return { kind: "file_changed", expected: input.sha256, found: sha256 };
  }
  if (importedBefore !== undefined) {
    const { id: versionId, number } = importedBefore;
    return { kind: "headcounts_imported_before", versionId, number };
  }
  const errors = findings.filter(isError).length;
  if (errors > 0) return { kind: "file_not_acceptable", errors };
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  if (warnings > 0 && !input.warningsAcknowledged) {
    return { kind: "warnings_not_acknowledged", warnings };
  }
  return wordWanting(inspected, input);
}

function wordWanting(
  { confirmedBefore }: InspectedFile,
  input: AcceptHeadcounts,
): Problem | undefined {
  const { least } = reasonLength;
  const said = reasonOf(input) ?? "";
  if (confirmedBefore === undefined || [...said].length >= least) return undefined;
  const { number, by, at, places } = confirmedBefore;
  return { kind: "headcounts_confirmed_before", number, by, at, places, least };
}

function reasonOf({ overConfirmedReason }: AcceptHeadcounts): string | null {
  const said = overConfirmedReason?.trim();
  return said === undefined || said === "" ? null : said;
}

async function keep(
  tx: Transaction,
  context: Context,
  { input, inspected }: { readonly input: AcceptHeadcounts; readonly inspected: InspectedFile },
): Promise<Version> {
  const { rows } = inspected.reading;
  const last = await lastVersion(tx, input);
  const [version] = await tx
    .insert(headcountVersion)
    .values({
      id: newId(),
      number: last === undefined ? 1 : last.number + 1,
      fiscalYear: input.fiscalYear,
      placeCode: input.placeCode,
      status: input.status,
      cutOffOn: input.cutOffOn,
      fileName: input.fileName,
      fileSha256: inspected.sha256,
      rowCount: rows.length,
      placeCount: new Set(rows.map(({ placeCode }) => placeCode)).size,
      heads: sumOf(rows),
      importedBy: context.actor.userId,
      importedByName: context.actor.userName,
      // A word that nothing asked for is none.
      overConfirmedReason: inspected.confirmedBefore === undefined ? null : reasonOf(input),
      illustrative: await isIllustrative(tx, input),
    })
    .returning();
  if (version === undefined) throw new Error("the inserted version was not returned");
  await keepRows(tx, version.id, rows);
  return version;
}

async function keepRows(tx: Transaction, id: string, rows: readonly ReadRow[]): Promise<void> {
  const column = (of: (row: ReadRow) => string | number) => sql.param(rows.map(of));
  await tx.execute(sql`
    insert into headcount (version_id, place_code, insured_class, heads, line)
    select ${id}::uuid, t.* from unnest(
      ${column((row) => row.placeCode)}::text[],
      ${column((row) => row.insuredClass)}::text[],
      ${column((row) => row.heads.toString())}::bigint[],
      ${column((row) => row.line)}::int[]
    ) as t
  `);
}

/** Figures in a demonstration are made up, and so are those whose file says 示例. */
async function isIllustrative(tx: Transaction, { fileName }: HeadcountFile): Promise<boolean> {
  const [own] = await tx.select({ kind: store.kind }).from(store);
  return own?.kind === "demonstration" || fileName.includes("示例");
}

/** With what a person said of the file's columns and places: without it nobody could read the file the same way again. */
function deedOf(
  version: Version,
  { columns, places }: AcceptHeadcounts,
): Written<Accepted>["deed"] {
  const { id, number, placeCode, fiscalYear, fileName, fileSha256, rowCount, heads } = version;
  return {
    act,
    objectKind: "headcount_version",
    objectId: id,
    placeCode,
    summary: `${fiscalYear}年第 ${number} 版：${version.placeCount} 个地区，${formatWhole(heads)} 人`,
    payload: {
      number,
      fiscalYear,
      fileName,
      fileSha256,
      rowCount,
      heads,
      status: version.status,
      cutOffOn: version.cutOffOn,
      ...(version.overConfirmedReason === null
        ? {}
        : { overConfirmedReason: version.overConfirmedReason }),
      ...(columns === undefined ? {} : { columns }),
      ...(places === undefined ? {} : { places }),
    },
  };
}
