import type { Transaction } from "@daowei/db";
import { statement, statementEntry, store } from "@daowei/db/schema";
import { formatFen } from "@daowei/domain/money";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { eq, sql } from "drizzle-orm";
import type { Deed } from "../audit.ts";
import { needPlace, needRole } from "../authorise.ts";
import type { Act, Context } from "../context.ts";
import { newId } from "../identity.ts";
import { isError } from "../import/index.ts";
import type { Problem } from "../problem.ts";
import { write, type Written } from "../write.ts";
import { accountQueue } from "./account-queue.ts";
import {
  inspectStatement,
  type InspectedStatement,
  replacedBy,
  type Statement,
} from "./inspect-statement.ts";
import { markTentative } from "./mark-tentative.ts";
import { readStatementFile, type StatementContent, type StatementFile } from "./statement-file.ts";

export interface AcceptStatement extends StatementFile {
  /** SHA-256 of the file that was checked. */
  readonly sha256: string;
  readonly warningsAcknowledged: boolean;
  readonly idempotencyKey: string;
}

export interface Accepted {
  readonly statementId: string;
  readonly number: number;
  readonly newLineCount: number;
}

const act = "statement.accept";

/** 导入对账单: keeps a checked statement; lines that another statement showed before are not kept twice. */
export const acceptStatement: Act<
  AcceptStatement,
  Accepted & { readonly replayed: boolean }
> = async (calling, input) => {
  const role = needRole(calling, act, "fund_accountant");
  if (!role.ok) return role;
  const seen = needPlace(calling, input.fundAccountCode, input.fiscalYear);
  if (!seen.ok) return seen;
  const content = await readStatementFile(input);
  const keepFile = write<AcceptStatement, Accepted>({
    act,
    fingerprint: ({ contentBase64: _content, idempotencyKey: _key, ...asked }) => asked,
    work: (tx, context, file) => accept(tx, context, { file, content }),
  });
  return await keepFile(calling, input);
};

async function accept(
  tx: Transaction,
  context: Context,
  { file, content }: { readonly file: AcceptStatement; readonly content: StatementContent },
): Promise<Result<Written<Accepted>, Problem>> {
  await accountQueue(tx, file.fundAccountCode);
  const inspected = await inspectStatement(tx, context, { file, content });
  const refused = refusalOf(inspected, file) ?? (await refusalOfReplacing(tx, inspected, file));
  if (refused !== undefined) return refuse(refused);
  const kept = await keep(tx, context, { file, inspected });
  await markTentative(tx, context, file.fundAccountCode);
  const { id: statementId, number, newLineCount } = kept;
  return ok({ reply: { statementId, number, newLineCount }, deed: deedOf(kept) });
}

function refusalOf(inspected: InspectedStatement, file: AcceptStatement): Problem | undefined {
  const { sha256, importedBefore, findings } = inspected;
  if (sha256 !== file.sha256) return { kind: "file_changed", expected: file.sha256, found: sha256 };
  if (importedBefore !== undefined) {
    const { id: statementId, number } = importedBefore;
    return { kind: "statement_imported_before", statementId, number };
  }
  const errors = findings.filter(isError).length;
  if (errors > 0) return { kind: "file_not_acceptable", errors };
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  return warnings > 0 && !file.warningsAcknowledged
    ? { kind: "warnings_not_acknowledged", warnings }
    : undefined;
}

async function refusalOfReplacing(
  tx: Transaction,
  { superseded }: InspectedStatement,
  { supersedes }: AcceptStatement,
): Promise<Problem | undefined> {
  if (supersedes === undefined) return undefined;
  const { statementId } = supersedes;
  if (superseded === undefined) return { kind: "not_found", object: "statement", id: statementId };
  const later = await replacedBy(tx, statementId);
  return later === null ? undefined : { kind: "statement_superseded", statementId };
}

async function keep(
  tx: Transaction,
  context: Context,
  { file, inspected }: { readonly file: AcceptStatement; readonly inspected: InspectedStatement },
): Promise<Statement> {
  const { lines, known } = inspected;
  const id = newId();
  const entries = lines.map((line) => ({ ...line, id: known.get(line.identity) ?? newId() }));
  await keepLines(
    tx,
    file.fundAccountCode,
    entries.filter((line) => !known.has(line.identity)),
  );
  const values = await rowOf(tx, context, { file, inspected });
  const [kept] = await tx
    .insert(statement)
    .values({ id, ...values })
    .returning();
  if (kept === undefined) throw new Error("the inserted statement was not returned");
  await keepEntries(tx, id, entries);
  return kept;
}

async function rowOf(
  tx: Transaction,
  context: Context,
  { file, inspected }: { readonly file: AcceptStatement; readonly inspected: InspectedStatement },
): Promise<Omit<typeof statement.$inferInsert, "id">> {
  const { openingFen, closingFen, accountMasked } = inspected.reading;
  const { period, lines, known, sums } = inspected;
  if (openingFen === null || closingFen === null || period === null)
    throw new Error("a statement without balances or days passed its checks");
  const { fundAccountCode, fileName, supersedes } = file;
  const before = await tx.$count(statement, eq(statement.fundAccountCode, fundAccountCode));
  return {
    fundAccountCode,
    number: before + 1,
    accountMasked,
    ...period,
    openingFen,
    closingFen,
    ...sums,
    lineCount: lines.length,
    newLineCount: lines.filter(({ identity }) => !known.has(identity)).length,
    supersedes: supersedes?.statementId ?? null,
    reason: supersedes?.reason ?? null,
    fileName,
    fileSha256: inspected.sha256,
    importedBy: context.actor.userId,
    importedByName: context.actor.userName,
    illustrative: await isIllustrative(tx, fileName),
  };
}

type Entry = InspectedStatement["lines"][number] & { readonly id: string };

async function keepLines(
  tx: Transaction,
  fundAccountCode: string,
  lines: readonly Entry[],
): Promise<void> {
  const rows = lines.map((line) => ({
    ...line,
    amountFen: line.amountFen.toString(),
    balanceFen: line.balanceFen?.toString() ?? null,
  }));
  await tx.execute(sql`
    insert into statement_line (id, fund_account_code, identity, booked_on, direction, amount_fen, balance_fen,
      counterpart_name, counterpart_account_masked, serial, reference, remark)
    select id, ${fundAccountCode}, identity, "bookedOn", direction, "amountFen", "balanceFen",
      "counterpartName", "counterpartAccountMasked", serial, reference, remark
    from json_to_recordset(${JSON.stringify(rows)}::json) as row(
      id uuid, identity text, "bookedOn" date, direction text, "amountFen" bigint, "balanceFen" bigint,
      "counterpartName" text, "counterpartAccountMasked" text, serial text, reference text, remark text)`);
}

async function keepEntries(
  tx: Transaction,
  statementId: string,
  entries: readonly Entry[],
): Promise<void> {
  const rows = entries.map(({ id: lineId, line: fileLine }, index) => ({
    statementId,
    lineId,
    fileLine,
    ordinal: index + 1,
  }));
  for (let from = 0; from < rows.length; from += 5000)
    await tx.insert(statementEntry).values(rows.slice(from, from + 5000));
}

async function isIllustrative(tx: Transaction, fileName: string): Promise<boolean> {
  const [own] = await tx.select({ kind: store.kind }).from(store);
  return own?.kind === "demonstration" || fileName.includes("示例");
}

function deedOf(kept: Statement): Deed {
  const { id, number, fundAccountCode, fromOn, toOn, creditFen, newLineCount, lineCount } = kept;
  return {
    act,
    objectKind: "statement",
    objectId: id,
    placeCode: fundAccountCode,
    summary: `第 ${number} 份对账单 ${fromOn} 至 ${toOn}：${lineCount} 行（新增 ${newLineCount}），收入 ${formatFen(creditFen)} 元`,
    payload: {
      number,
      fromOn,
      toOn,
      fileName: kept.fileName,
      fileSha256: kept.fileSha256,
      openingFen: kept.openingFen,
      closingFen: kept.closingFen,
      creditFen,
      debitFen: kept.debitFen,
      lineCount,
      newLineCount,
      supersedes: kept.supersedes,
      reason: kept.reason,
    },
  };
}
