import { headcount, headcountVersion } from "@daowei/db/schema";
import { and, desc, eq, lt } from "drizzle-orm";
import type { Reader } from "../reader.ts";

export type Version = typeof headcountVersion.$inferSelect;

/** Heads by place and class of one version. */
export type HeadsByKey = ReadonlyMap<string, bigint>;

export const headsKey = (placeCode: string, insuredClass: string): string =>
  `${placeCode} ${insuredClass}`;

/** The newest version of a place and year, or the newest before a number. */
export async function lastVersion(
  reader: Reader,
  asked: {
    readonly placeCode: string;
    readonly fiscalYear: number;
    readonly before?: number;
  },
): Promise<Version | undefined> {
  const { placeCode, fiscalYear, before } = asked;
  const older = before === undefined ? undefined : lt(headcountVersion.number, before);
  const [version] = await reader
    .select()
    .from(headcountVersion)
    .where(
      and(
        eq(headcountVersion.placeCode, placeCode),
        eq(headcountVersion.fiscalYear, fiscalYear),
        older,
      ),
    )
    .orderBy(desc(headcountVersion.number))
    .limit(1);
  return version;
}

export async function headsOf(reader: Reader, version: Version | undefined): Promise<HeadsByKey> {
  if (version === undefined) return new Map();
  const rows = await reader.select().from(headcount).where(eq(headcount.versionId, version.id));
  return new Map(
    rows.map(({ placeCode, insuredClass, heads }) => [headsKey(placeCode, insuredClass), heads]),
  );
}
