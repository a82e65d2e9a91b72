import { type Transaction, transact } from "@daowei/db";
import { personView } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { and, count, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { type Act, type Calling, scopeOf } from "../context.ts";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import type { ViewedList, ViewSettings } from "./view.ts";

/** As many as one person names for one list. */
const mostViews = 30;

export interface SaveView {
  readonly list: ViewedList;
  /** Null for how the person leaves the list. */
  readonly name: string | null;
  readonly settings: ViewSettings;
}

/**
 * Keeps a view under its name, in place of one that had it. No key and no line in the record: saying it twice changes nothing,
 * and it concerns nobody else.
 */
export const saveView: Act<SaveView, { id: string }> = (calling, { list, name, settings }) =>
  asOneself(calling, async (tx, personId) => {
    if (name !== null && (await isFull(tx, { personId, list, name })))
      return refuse({ kind: "too_many_views", most: mostViews });
    const [kept] = await tx
      .insert(personView)
      .values({ id: newId(), personId, list, name, settings })
      .onConflictDoUpdate({
        target:
          name === null
            ? [personView.personId, personView.list]
            : [personView.personId, personView.list, personView.name],
        targetWhere: name === null ? isNull(personView.name) : isNotNull(personView.name),
        set: { settings, changedAt: sql`store_now()` },
      })
      .returning({ id: personView.id });
    if (kept === undefined) throw new Error(`no row was kept of ${String(name)}`);
    return ok(kept);
  });

/** Forgets one of the person's own views; another's is as unknown as one that never was. */
export const removeView: Act<{ readonly id: string }, { id: string }> = (calling, { id }) =>
  asOneself(calling, async (tx, personId) => {
    const [removed] = await tx
      .delete(personView)
      .where(and(eq(personView.id, id), eq(personView.personId, personId)))
      .returning({ id: personView.id });
    return removed === undefined ? refuse({ kind: "not_found", object: "view", id }) : ok(removed);
  });

/** Whether a further name would be one too many. */
async function isFull(
  tx: Transaction,
  { personId, list, name }: { personId: string; list: ViewedList; name: string },
): Promise<boolean> {
  const [row] = await tx
    .select({
      others: count(),
      known: sql<boolean>`coalesce(bool_or(${personView.name} = ${name}), false)`,
    })
    .from(personView)
    .where(
      and(eq(personView.personId, personId), eq(personView.list, list), isNotNull(personView.name)),
    );
  if (row === undefined) throw new Error("an aggregate without a row");
  return !row.known && row.others >= mostViews;
}

function asOneself<O>(
  { database, actor }: Calling,
  work: (tx: Transaction, personId: string) => Promise<Result<O, Problem>>,
): Promise<Result<O, Problem>> {
  return transact(database, (tx) => work(tx, actor.userId), { scope: scopeOf(actor) });
}
