import { headcountVerdict } from "@daowei/db/schema";
import { type GivenVerdict, type HeadcountStanding, standingAfter } from "@daowei/domain/approvals";
import { asc } from "drizzle-orm";
import { anyId, instant, type Reader } from "../reader.ts";

/** 人数确认 or 异议 as it is read: by whom, when, with which words. */
export interface VerdictView extends GivenVerdict {
  readonly officeName: string;
  readonly comment: string | null;
}

/** The verdicts on any number of versions, of each the earliest first; a version without one is not in it. */
export async function readVerdicts(
  reader: Reader,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly VerdictView[]>> {
  if (versionIds.length === 0) return new Map();
  const rows = await reader
    .select()
    .from(headcountVerdict)
    .where(anyId(headcountVerdict.versionId, versionIds))
    .orderBy(asc(headcountVerdict.versionId), asc(headcountVerdict.seq));
  const byVersion = Map.groupBy(rows, ({ versionId }) => versionId);
  return new Map([...byVersion].map(([id, own]) => [id, own.map(viewOf)]));
}

/** The verdict by which a version stands; null where nobody has decided yet. */
export async function lastVerdict(reader: Reader, versionId: string): Promise<VerdictView | null> {
  const verdicts = (await readVerdicts(reader, [versionId])).get(versionId);
  return verdicts?.at(-1) ?? null;
}

/** Where a version stands after these. */
export function standingOf(verdicts: readonly VerdictView[]): HeadcountStanding {
  return standingAfter(verdicts.at(-1) ?? null);
}

function viewOf(row: typeof headcountVerdict.$inferSelect): VerdictView {
  const { seq, verdict, judgedByName: by, judgedAt, officeName, comment } = row;
  return { seq, verdict, by, at: instant(judgedAt), officeName, comment };
}
