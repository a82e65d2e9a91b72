import { destination } from "@daowei/db/schema";
import { ok, refuse } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { asc, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { type Context, today } from "../context.ts";
import { placeName } from "../places.ts";
import { instant } from "../reader.ts";
import type { DestinationRow } from "./find-destination.ts";
import { openSealed } from "./sealed-destination.ts";
import { readStandings, type Standing } from "./standing.ts";

const readers = ["administrator", "auditor"] as const;
const nothingYet: Standing = {
  lastAttempt: null,
  lastDeliveredAt: null,
  failingSince: null,
  waiting: 0,
  dead: 0,
};

/** 外发渠道 of the place and all below it, those in use first, without anything of their addresses but the mask. */
export const listDestinations = ask<Record<string, never>, ReturnType<typeof shown>[]>(
  async (context) => {
    const { role: held } = context.actor.post;
    if (!readers.some((role) => role === held))
      return refuse({
        kind: "one_of_roles_needed",
        act: "list_destinations",
        needed: readers,
        held,
      });
    const rows = await context.db
      .select()
      .from(destination)
      .orderBy(
        sql`${destination.stoppedAt} is not null`,
        asc(destination.placeCode),
        asc(destination.name),
      );
    const standings = await readStandings(
      context.db,
      rows.map(({ id }) => id),
    );
    return ok(rows.map((row) => shown(context, row, standings.get(row.id) ?? nothingYet)));
  },
);

function shown(context: Context, row: DestinationRow, standing: Standing) {
  const { id, placeCode, name, channel, mask, events, stoppedReason } = row;
  return {
    id,
    placeCode,
    placeName: placeName(context, placeCode, yearOf(today(context))),
    name,
    channel,
    mask,
    events,
    addedAt: instant(row.addedAt),
    stoppedAt: row.stoppedAt === null ? null : instant(row.stoppedAt),
    stoppedReason,
    /** False after the server's secret was changed: to be entered anew. */
    readable: openSealed(context.keys, row.sealed).ok,
    ...standing,
  };
}
