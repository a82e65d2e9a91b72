import { fenToText } from "@daowei/domain/money";
import { ok } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import { needPlace, needRole } from "../authorise.ts";
import type { Act } from "../context.ts";
import { isError } from "../import/index.ts";
import { identitiesOf, inspectStatement, type InspectedStatement } from "./inspect-statement.ts";
import { lineShown } from "./line-shown.ts";
import { readStatementFile, type StatementContent, type StatementFile } from "./statement-file.ts";

const mostShown = 500;

/** 校验对账单: what a file holds, whether it ties, and what of it is new; nothing is stored. */
export const checkStatement: Act<StatementFile, ReturnType<typeof checkOf>> = async (
  calling,
  file,
) => {
  const role = needRole(calling, "statement.accept", "fund_accountant");
  if (!role.ok) return role;
  const seen = needPlace(calling, file.fundAccountCode, file.fiscalYear);
  if (!seen.ok) return seen;
  const content = await readStatementFile(file);
  return await compare(calling, { file, content });
};

const compare = ask(
  async (context, asked: { readonly file: StatementFile; readonly content: StatementContent }) => {
    const inspected = await inspectStatement(context.db, context, asked);
    const { superseded } = inspected;
    const before = superseded === undefined ? [] : await identitiesOf(context.db, superseded.id);
    return ok(checkOf(asked.file, inspected, before));
  },
);

function checkOf(file: StatementFile, inspected: InspectedStatement, before: readonly string[]) {
  const { lines, known, reading, importedBefore, findings, sums } = inspected;
  const { openingFen, closingFen } = reading;
  const now = new Set(lines.map(({ identity }) => identity));
  const fresh = lines.filter(({ identity }) => !known.has(identity));
  return {
    fileName: file.fileName,
    sha256: inspected.sha256,
    bytes: inspected.bytes,
    format: reading.format,
    acceptable: !findings.some(isError),
    importedBefore:
      importedBefore === undefined
        ? null
        : { statementId: importedBefore.id, number: importedBefore.number },
    accountMasked: reading.accountMasked,
    period: inspected.period,
    openingFen: openingFen === null ? null : fenToText(openingFen),
    closingFen: closingFen === null ? null : fenToText(closingFen),
    creditFen: fenToText(sums.creditFen),
    debitFen: fenToText(sums.debitFen),
    lineCount: lines.length,
    newLineCount: fresh.length,
    /** Lines of the statement that it replaces, which it does not show any more. */
    goneLineCount: before.filter((identity) => !now.has(identity)).length,
    lines: lines.slice(0, mostShown).map((line) => ({
      ...lineShown(line),
      line: line.line,
      isNew: !known.has(line.identity),
    })),
    findings: findings.slice(0, mostShown),
    findingsLeftOut: Math.max(0, findings.length - mostShown),
  };
}
export type StatementCheck = ReturnType<typeof checkOf>;
