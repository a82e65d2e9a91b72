import { transact } from "@daowei/db";
import { pageVisit } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { lt, sql } from "drizzle-orm";
import { newId } from "../identity.ts";
import type { SessionAct } from "../second-factors/index.ts";

/** What a browser measured of one page, in milliseconds but for the shift; null where it could not or nothing happened. */
export interface PageVisit {
  readonly route: string;
  readonly browser: string;
  readonly largestPaintMs: number | null;
  readonly slowestInteractionMs: number | null;
  /** CLS in thousandths. */
  readonly shiftThousandths: number | null;
  readonly longestTaskMs: number | null;
}

export const keptDays = 30;
/** One visit in so many clears what is older. */
const sweepOneIn = 200;

/** Keeps what was measured, and nothing of who measured it: the session only says that it was one of ours. */
export const notePageVisit: SessionAct<PageVisit, Record<string, never>> = ({ database }, visit) =>
  transact(
    database,
    async (tx) => {
      await tx.insert(pageVisit).values({ id: newId(), ...visit });
      if (Math.random() * sweepOneIn < 1)
        await tx
          .delete(pageVisit)
          .where(lt(pageVisit.at, sql`now() - make_interval(days => ${keptDays}::int)`));
      return ok({});
    },
    { scope: { kind: "whole-store" } },
  );
