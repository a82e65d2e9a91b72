import type { Transaction } from "@daowei/db";
import { headcountColumns, placeWriting } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { desc, eq, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import type { Context } from "../context.ts";
import { sha256 } from "../identity.ts";
import { type ChosenPlace, type ColumnMeaning, headingsKey } from "../import/index.ts";
import type { HeadcountFile } from "./headcount-file.ts";
import type { InspectedFile } from "./inspect-file.ts";

/** How an office has read files before: by the set of their headings, and by what they write for a place. */
export interface ReadingMemory {
  readonly columnsBefore: readonly (readonly ColumnMeaning[])[];
  readonly placesBefore: readonly ChosenPlace[];
}

const mostRemembered = 500;

export const readMemory = ask<Pick<HeadcountFile, "placeCode">, ReadingMemory>(
  async ({ db }, { placeCode }) => {
    const columns = await db
      .select({ meanings: headcountColumns.meanings })
      .from(headcountColumns)
      .where(eq(headcountColumns.placeCode, placeCode))
      .orderBy(desc(headcountColumns.notedAt))
      .limit(mostRemembered);
    const places = await db
      .select({ written: placeWriting.written, placeCode: placeWriting.meantCode })
      .from(placeWriting)
      .where(eq(placeWriting.placeCode, placeCode))
      .orderBy(desc(placeWriting.notedAt))
      .limit(mostRemembered);
    return ok({ columnsBefore: columns.map(({ meanings }) => meanings), placesBefore: places });
  },
);

/** Notes what was said of a file that is kept now, so that the next one like it is read the same way. */
export async function remember(
  tx: Transaction,
  { actor }: Context,
  { input, inspected }: { readonly input: HeadcountFile; readonly inspected: InspectedFile },
): Promise<void> {
  const noted = { notedBy: actor.userId, notedByName: actor.userName };
  const { head } = inspected.reading;
  if (input.columns !== undefined && head !== null) {
    const meanings = head.columns
      .filter(({ heading }) => heading !== "")
      .map(({ heading, meaning }) => ({ heading, meaning: meaning ?? "ignored" }));
    const key = sha256(headingsKey(meanings.map(({ heading }) => heading)));
    const row = { ...noted, meanings };
    await tx
      .insert(headcountColumns)
      .values({ placeCode: input.placeCode, headingsSha256: key, ...row })
      .onConflictDoUpdate({
        target: [headcountColumns.placeCode, headcountColumns.headingsSha256],
        set: { ...row, notedAt: sql`store_now()` },
      });
  }
  for (const { written, placeCode } of input.places ?? []) {
    const row = { ...noted, meantCode: placeCode };
    await tx
      .insert(placeWriting)
      .values({ placeCode: input.placeCode, written, ...row })
      .onConflictDoUpdate({
        target: [placeWriting.placeCode, placeWriting.written],
        set: { ...row, notedAt: sql`store_now()` },
      });
  }
}
