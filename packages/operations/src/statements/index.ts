export { type AcceptStatement, acceptStatement } from "./accept-statement.ts";
export { checkStatement, type StatementCheck } from "./check-statement.ts";
export { type ConfirmMatches, confirmMatches } from "./confirm-matches.ts";
export type { StatementFile } from "./statement-file.ts";
export { type AccountAsked, listStatements, statementWorklist } from "./worklist.ts";
