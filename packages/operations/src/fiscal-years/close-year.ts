import type { Transaction } from "@daowei/db";
import { batch } from "@daowei/db/schema";
import { stagesBeforeIssue } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { needPlace, needRole } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import type { Problem } from "../problem.ts";
import { lastBelow } from "../range-below.ts";
import { requireStepUp } from "../step-up.ts";
import { write, type Written } from "../write.ts";
import { closedProblem, closingOf, lockYear, type YearOfPlace } from "./closing.ts";
import { storeYearAct } from "./store-event.ts";

export interface CloseYear extends YearOfPlace {
  /** Why now; it stands beside the mark. */
  readonly reason: string;
  readonly idempotencyKey: string;
}

export interface YearClosed extends YearOfPlace {
  /** Drafts that nobody can submit while the year is closed. */
  readonly drafts: number;
}

/**
 * 年终结账: an approver closes a fiscal year that is over, for his place or one below it and all that lies there. What is
 * owed stays as it was decided; money that is owed still goes out and comes in.
 */
export const closeYear = write<CloseYear, YearClosed>({ act: "fiscal_year.close", work: close });

async function close(
  tx: Transaction,
  context: Context,
  { fiscalYear, placeCode, reason }: CloseYear,
): Promise<Result<Written<YearClosed>, Problem>> {
  const may = mayClose(context, { fiscalYear, placeCode });
  if (!may.ok) return may;
  await lockYear(tx, fiscalYear);
  const closing = await closingOf(tx, { fiscalYear, placeCode });
  if (closing !== null) return refuse(closedProblem(fiscalYear, closing));
  const open = await lockOpenBatches(tx, { fiscalYear, placeCode });
  const undecided = open.filter(({ stage }) => stage !== "prepared");
  if (undecided.length > 0) {
    const numbers = undecided.slice(0, 10).map(({ number }) => number);
    return refuse({ kind: "fiscal_year_undecided", fiscalYear, count: undecided.length, numbers });
  }
  const act = { fiscalYear, placeCode, act: "close", reason, proposalId: null } as const;
  const deed = await storeYearAct(tx, context, act);
  return ok({ reply: { fiscalYear, placeCode, drafts: open.length }, deed });
}

function mayClose(context: Context, { fiscalYear, placeCode }: YearOfPlace): Result<void, Problem> {
  const role = needRole(context, "fiscal_year.close", "approver");
  if (!role.ok) return role;
  const place = needPlace(context, placeCode, fiscalYear);
  if (!place.ok) return place;
  if (fiscalYear >= yearOf(today(context)))
    return refuse({ kind: "fiscal_year_not_over", fiscalYear });
  return requireStepUp(context);
}

/** Whoever decides on one of them comes before this or finds the year closed. */
async function lockOpenBatches(tx: Transaction, { fiscalYear, placeCode }: YearOfPlace) {
  const within = sql`${batch.placeCode} between ${placeCode}::text
    and ${lastBelow(sql`${placeCode}::text`)}`;
  return tx
    .select({ number: batch.number, stage: batch.stage })
    .from(batch)
    .where(
      and(eq(batch.fiscalYear, fiscalYear), within, inArray(batch.stage, [...stagesBeforeIssue])),
    )
    .orderBy(asc(batch.id))
    .for("update");
}
