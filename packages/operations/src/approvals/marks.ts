import type { Transaction } from "@daowei/db";
import { transfer } from "@daowei/db/schema";
import type { Mark } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { and, eq } from "drizzle-orm";
import type { Problem } from "../problem.ts";
import { anyOf } from "../reader.ts";

/** Refuses a mark on a place that the batch does not have, or on a level that pays nothing there. */
export async function checkMarks(
  tx: Transaction,
  batchId: string,
  marks: readonly Mark[] | null,
): Promise<Result<void, Problem>> {
  if (marks === null) return ok(undefined);
  const rows = await tx
    .select({ placeCode: transfer.placeCode, level: transfer.level })
    .from(transfer)
    .where(
      and(
        eq(transfer.batchId, batchId),
        anyOf(
          transfer.placeCode,
          marks.map((mark) => mark.placeCode),
        ),
      ),
    );
  const cells = new Set(
    rows.flatMap(({ placeCode, level }) => [
      `${placeCode} heads`,
      `${placeCode} total`,
      `${placeCode} ${level}`,
    ]),
  );
  const astray = marks.find(({ placeCode, column }) => !cells.has(`${placeCode} ${column}`));
  return astray === undefined ? ok(undefined) : refuse({ kind: "no_such_cell", ...astray });
}
