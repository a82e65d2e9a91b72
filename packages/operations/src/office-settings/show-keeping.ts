import { transact } from "@daowei/db";
import { ok } from "@daowei/domain/result";
import { sql } from "drizzle-orm";
import { daysWithoutAnchor } from "../anchors/index.ts";
import { keptDays as keyCallDays } from "../api-keys/note-calls.ts";
import { anchorsKept } from "../auditing/anchors.ts";
import { needReader } from "../auditing/need-reader.ts";
import type { Act } from "../context.ts";
import { keptDays as pageVisitDays } from "../page-visits/note.ts";
import { instant } from "../reader.ts";
import { attemptsKept } from "../second-factors/attempts.ts";

export interface Keeping {
  /** 数据保存: days after which a kind is cleared; everything else is kept for good. */
  clearedAfterDays: {
    keyCalls: number;
    pageVisits: number;
    signInCounts: number;
    knownAddresses: number;
  };
  /** The database's own archive of its log, from which a backup is rolled forward; what backups there are the store cannot know. */
  logArchive: { on: boolean; lastAt: string | null; lastFailedAt: string | null };
  anchors: { kept: boolean; lastAt: string | null; daysWithout: number };
}

interface Archiver extends Record<string, unknown> {
  readonly on: boolean;
  readonly lastAt: string | null;
  readonly lastFailedAt: string | null;
}

/** 数据保存与备份: what is cleared when, and what the store knows of what is kept outside it. */
export const showKeeping: Act<Record<string, never>, Keeping> = async (calling) => {
  const reader = needReader(calling, "see_keeping");
  if (!reader.ok) return reader;
  const anchors = await anchorsKept(calling.anchorFolder);
  const last = anchors?.at(-1);
  const { archiver, daysWithout } = await transact(
    calling.database,
    async (tx) => {
      const { rows } = await tx.execute<Archiver>(sql`
        select current_setting('archive_mode') <> 'off' as on, last_archived_time as "lastAt",
          last_failed_time as "lastFailedAt"
        from pg_stat_archiver`);
      return { archiver: rows[0], daysWithout: await daysWithoutAnchor(tx, anchors ?? []) };
    },
    { scope: { kind: "whole-store" }, readOnly: true },
  );
  if (archiver === undefined) throw new Error("pg_stat_archiver without its one row");
  const { on, lastAt, lastFailedAt } = archiver;
  return ok({
    clearedAfterDays: {
      keyCalls: keyCallDays,
      pageVisits: pageVisitDays,
      signInCounts: attemptsKept.countDays,
      knownAddresses: attemptsKept.addressDays,
    },
    logArchive: {
      on,
      lastAt: lastAt === null ? null : instant(lastAt),
      lastFailedAt: lastFailedAt === null ? null : instant(lastFailedAt),
    },
    anchors: {
      kept: anchors !== null,
      lastAt: last === undefined ? null : instant(last.at),
      daysWithout: daysWithout.length,
    },
  });
};
