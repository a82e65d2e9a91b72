import { transact } from "@daowei/db";
import { personNote } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { and, eq, sql } from "drizzle-orm";
import { instant } from "../reader.ts";
import type { SessionAct } from "../second-factors/index.ts";

/** What is kept under a subject for the signed-in person alone; null where nothing is. */
export interface Note {
  readonly content: string;
  readonly keptAt: string;
}

/** Reads what the person left under a subject, a draft for instance. */
export const readNote: SessionAct<{ readonly subject: string }, Note | null> = (
  { database, person },
  { subject },
) =>
  transact(
    database,
    async (tx) => {
      const [found] = await tx
        .select()
        .from(personNote)
        .where(and(eq(personNote.personId, person.userId), eq(personNote.subject, subject)));
      if (found === undefined) return ok(null);
      return ok({ content: found.content, keptAt: instant(found.keptAt) });
    },
    { scope: { kind: "whole-store" } },
  );

/** Keeps something for the person, or throws it away when there is nothing to keep. No act worth an entry in the record. */
export const keepNote: SessionAct<
  { readonly subject: string; readonly content: string | null },
  { readonly keptAt: string | null }
> = ({ database, person }, { subject, content }) =>
  transact(
    database,
    async (tx) => {
      const own = { personId: person.userId, subject };
      if (content === null) {
        await tx
          .delete(personNote)
          .where(and(eq(personNote.personId, own.personId), eq(personNote.subject, subject)));
        return ok({ keptAt: null });
      }
      const [kept] = await tx
        .insert(personNote)
        .values({ ...own, content })
        .onConflictDoUpdate({
          target: [personNote.personId, personNote.subject],
          set: { content, keptAt: sql`store_now()` },
        })
        .returning({ keptAt: personNote.keptAt });
      if (kept === undefined) throw new Error(`the note ${subject} was not returned`);
      return ok({ keptAt: instant(kept.keptAt) });
    },
    { scope: { kind: "whole-store" } },
  );
