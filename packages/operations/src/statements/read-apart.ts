import { importLimits, runApart } from "../import/index.ts";
import { nothingRead, readStatement } from "./read-statement.ts";
import type { StatementReading, StatementSource } from "./read-statement.ts";
import { aboutStatement } from "./statement-finding.ts";

/** Reads a large statement in a thread of its own. */
export async function readStatementApart(source: StatementSource): Promise<StatementReading> {
  if (source.bytes.length <= importLimits.bytesReadAtOnce) return await readStatement(source);
  return await runApart<StatementReading>({
    script: new URL("./reading-worker.ts", import.meta.url),
    sent: source,
    tooHeavy: (finding) => ({ ...nothingRead, findings: [aboutStatement(finding)] }),
  });
}
