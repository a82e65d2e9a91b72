import { statement, statementEntry, statementLine } from "@daowei/db/schema";
import { sumsOf } from "@daowei/domain/statements";
import { and, desc, eq, sql } from "drizzle-orm";
import { type Context, today } from "../context.ts";
import { type Finding, isError } from "../import/index.ts";
import type { Reader } from "../reader.ts";
import type { StatementContent, StatementFile } from "./statement-file.ts";
import { statementFinding } from "./statement-finding.ts";

export type Statement = typeof statement.$inferSelect;

/** A read file against what the store knows of the account. */
export interface InspectedStatement extends StatementContent {
  readonly importedBefore: Statement | undefined;
  readonly superseded: Statement | undefined;
  /** Identity of every line that the account has already, with its id. */
  readonly known: ReadonlyMap<string, string>;
  readonly period: { readonly fromOn: string; readonly toOn: string } | null;
  readonly sums: { readonly creditFen: bigint; readonly debitFen: bigint };
  readonly findings: readonly Finding[];
}

export async function inspectStatement(
  reader: Reader,
  context: Context,
  { file, content }: { readonly file: StatementFile; readonly content: StatementContent },
): Promise<InspectedStatement> {
  const { fundAccountCode, supersedes } = file;
  const earlier = await reader
    .select()
    .from(statement)
    .where(eq(statement.fundAccountCode, fundAccountCode))
    .orderBy(desc(statement.toOn), desc(statement.number));
  const days = content.lines.map(({ bookedOn }) => bookedOn).toSorted();
  const [fromOn] = days;
  const toOn = days.at(-1);
  const period = fromOn === undefined || toOn === undefined ? null : { fromOn, toOn };
  return {
    ...content,
    importedBefore: earlier.find(({ fileSha256 }) => fileSha256 === content.sha256),
    superseded: earlier.find(({ id }) => id === supersedes?.statementId),
    known: await knownLines(reader, fundAccountCode, content),
    period,
    sums: sumsOf(content.lines),
    findings: [
      ...content.reading.findings,
      ...futureFindings(context, content),
      ...(content.reading.findings.some(isError) ? [] : besideOthers(content, earlier, period)),
    ],
  };
}

async function knownLines(
  reader: Reader,
  fundAccountCode: string,
  { lines }: StatementContent,
): Promise<ReadonlyMap<string, string>> {
  const identities = sql.param(lines.map(({ identity }) => identity));
  const rows = await reader
    .select({ id: statementLine.id, identity: statementLine.identity })
    .from(statementLine)
    .where(
      and(
        eq(statementLine.fundAccountCode, fundAccountCode),
        sql`${statementLine.identity} = any(${identities}::text[])`,
      ),
    );
  return new Map(rows.map(({ id, identity }) => [identity, id]));
}

function futureFindings(context: Context, content: StatementContent): readonly Finding[] {
  const day = today(context);
  const late = content.lines.find(({ bookedOn }) => bookedOn > day);
  if (late === undefined) return [];
  const spot = { sheet: content.reading.sheet, line: late.line };
  return [statementFinding("date_in_future", spot, late.bookedOn)];
}

/** What the account's other statements make doubtful; a person may know better. */
function besideOthers(
  { reading }: StatementContent,
  earlier: readonly Statement[],
  period: InspectedStatement["period"],
): readonly Finding[] {
  const spot = { sheet: reading.sheet };
  const findings: Finding[] = [];
  const other = earlier.find(({ accountMasked }) => accountMasked !== null);
  if (
    other !== undefined &&
    reading.accountMasked !== null &&
    other.accountMasked !== reading.accountMasked
  ) {
    const found = `${reading.accountMasked}，此前 ${other.accountMasked}`;
    findings.push(statementFinding("account_differs", spot, found));
  }
  const before = period === null ? undefined : earlier.find(({ toOn }) => toOn < period.fromOn);
  if (before !== undefined && before.closingFen !== reading.openingFen)
    findings.push(statementFinding("gap_before", spot, `第 ${before.number} 份到 ${before.toOn}`));
  return findings;
}

/** The statement that replaced this one, if any did. */
export async function replacedBy(reader: Reader, id: string): Promise<string | null> {
  const [later] = await reader
    .select({ id: statement.id })
    .from(statement)
    .where(eq(statement.supersedes, id));
  return later?.id ?? null;
}

/** Lines of a statement by their identity. */
export async function identitiesOf(reader: Reader, id: string): Promise<readonly string[]> {
  const rows = await reader
    .select({ identity: statementLine.identity })
    .from(statementEntry)
    .innerJoin(statementLine, eq(statementLine.id, statementEntry.lineId))
    .where(eq(statementEntry.statementId, id));
  return rows.map(({ identity }) => identity);
}
