import { auditEntry, auditHead } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import type { CivilDate } from "@daowei/domain/time";
import { transact } from "@daowei/db";
import { eq } from "drizzle-orm";
import { daysWithoutAnchor, readAnchors } from "../anchors/index.ts";
import type { Act } from "../context.ts";
import type { Anchor } from "../verification/finding.ts";
import { needReader } from "./need-reader.ts";

export interface AnchorList {
  head: { number: string; hash: string };
  /** The newest first, at most 400: more than a year of days. */
  anchors: { number: string; hash: string; at: string; source: string }[];
  /** False where this server keeps no anchors, or they cannot be read. */
  kept: boolean;
  /** Days since the first anchor on which something was done and nothing noted. */
  daysWithout: readonly CivilDate[];
  /** Whether the chain still has the entry that was noted last as it was noted; null where nothing was noted. */
  lastHolds: boolean | null;
}

const shown = 400;

/** 锚定: where the chain stands now, and what of it was noted outside the database. */
export const listAnchors: Act<Record<string, never>, AnchorList> = async (calling) => {
  const reader = needReader(calling, "read_audit");
  if (!reader.ok) return reader;
  const anchors = await anchorsKept(calling.anchorFolder);
  const last = anchors?.at(-1);
  const { head, daysWithout, noted } = await transact(
    calling.database,
    async (tx) => {
      const [end] = await tx.select().from(auditHead);
      const [entry] =
        last === undefined
          ? []
          : await tx
              .select({ hash: auditEntry.hash })
              .from(auditEntry)
              .where(eq(auditEntry.number, last.number));
      return { head: end, daysWithout: await daysWithoutAnchor(tx, anchors ?? []), noted: entry };
    },
    { scope: { kind: "whole-store" }, readOnly: true },
  );
  if (head === undefined) throw new Error("the audit chain has no head row");
  return ok({
    head: { number: head.number.toString(), hash: head.hash },
    anchors: [...(anchors ?? [])]
      .toReversed()
      .slice(0, shown)
      .map(({ number, ...anchor }) => ({ ...anchor, number: number.toString() })),
    kept: anchors !== null,
    daysWithout,
    lastHolds: last === undefined ? null : noted?.hash === last.hash,
  });
};

/** Null where there are none to read. */
export async function anchorsKept(folder: string | null): Promise<readonly Anchor[] | null> {
  if (folder === null) return null;
  const read = await readAnchors(folder);
  return read.ok ? read.value : null;
}
