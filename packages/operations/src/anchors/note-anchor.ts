import { type Database, transact } from "@daowei/db";
import { auditEntry, auditHead } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { civilDate } from "@daowei/domain/time";
import { eq, sql } from "drizzle-orm";
import type { Reader } from "../reader.ts";
import type { Anchor } from "../verification/finding.ts";
import { appendAnchor, readAnchors } from "./anchor-folder.ts";
import type { AnchorProblem } from "./anchor-text.ts";

/** The chain's end with the store's moment and day; null before the first entry. */
async function headOf(reader: Reader) {
  const [head] = await reader
    .select({
      number: auditHead.number,
      hash: auditHead.hash,
      at: sql<string>`date_trunc('milliseconds', store_now())`,
      day: sql<string>`store_today()::text`,
    })
    .from(auditHead);
  if (head === undefined) throw new Error("the audit chain has no head row");
  return head.number === 0n ? null : head;
}

/**
 * Notes the chain's end in the folder when it has moved on since the last note. A chain that does not lead through the last
 * anchor is not anchored again: the forged one would stand beside the true one as if both were.
 */
export async function noteAnchor(
  db: Database,
  folder: string,
): Promise<Result<Omit<Anchor, "source"> | null, AnchorProblem>> {
  const before = await readAnchors(folder);
  const known = before.ok ? before.value : [];
  if (!before.ok && !isMissing(before.problem)) return before;
  const last = known.at(-1);
  const { head, kept } = await transact(
    db,
    async (tx) => ({ head: await headOf(tx), kept: await keeps(tx, last) }),
    { scope: { kind: "whole-store" }, isolation: "repeatable read", readOnly: true },
  );
  if (last !== undefined && !kept)
    return refuse({
      kind: "anchor_not_in_chain",
      source: last.source,
      number: last.number.toString(),
    });
  if (head === null || head.number === last?.number) return ok(null);
  const anchor = { number: head.number, hash: head.hash, at: new Date(head.at).toISOString() };
  const noted = await appendAnchor(folder, civilDate(head.day), anchor);
  return noted.ok ? ok(anchor) : noted;
}

function isMissing(problem: AnchorProblem): boolean {
  return problem.kind === "anchor_file_unreadable" && problem.reason === "ENOENT";
}

async function keeps(reader: Reader, anchor: Anchor | undefined): Promise<boolean> {
  if (anchor === undefined) return true;
  const [entry] = await reader
    .select({ hash: auditEntry.hash })
    .from(auditEntry)
    .where(eq(auditEntry.number, anchor.number));
  return entry?.hash === anchor.hash;
}
