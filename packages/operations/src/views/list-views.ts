import { personView } from "@daowei/db/schema";
import { ok, refuse } from "@daowei/domain/result";
import { and, asc, eq } from "drizzle-orm";
import { ask } from "../ask.ts";
import { type PersonView, viewColumns, type ViewedList, viewOf } from "./view.ts";

/** The person's own views of a list by name, and before them how he left it. */
export const listViews = ask<{ readonly list: ViewedList }, PersonView[]>(
  async ({ db, actor }, { list }) => {
    const rows = await db
      .select(viewColumns)
      .from(personView)
      .where(and(eq(personView.personId, actor.userId), eq(personView.list, list)))
      .orderBy(asc(personView.name));
    const views = rows.map((row) => viewOf(row, actor.userId));
    return ok([
      ...views.filter(({ name }) => name === null),
      ...views.filter(({ name }) => name !== null),
    ]);
  },
);

/** The view that an address names, whoever made it: a link shows a colleague the same columns. */
export const getView = ask<{ readonly list: ViewedList; readonly id: string }, PersonView>(
  async ({ db, actor }, { list, id }) => {
    const [row] = await db
      .select(viewColumns)
      .from(personView)
      .where(and(eq(personView.id, id), eq(personView.list, list)));
    return row === undefined
      ? refuse({ kind: "not_found", object: "view", id })
      : ok(viewOf(row, actor.userId));
  },
);
