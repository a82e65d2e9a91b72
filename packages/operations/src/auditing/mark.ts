import type { Transaction } from "@daowei/db";
import { auditEntry, auditMark, batch, type markedKinds, transfer } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { eq } from "drizzle-orm";
import { inScope, needRole } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { newId, sha256 } from "../identity.ts";
import type { Problem } from "../problem.ts";
import { write, type Written } from "../write.ts";

export type MarkedKind = (typeof markedKinds)[number];

export interface MarkForAudit {
  readonly objectKind: MarkedKind;
  /** Number of an audit entry, or id of a document. */
  readonly objectId: string;
  readonly text: string;
  readonly idempotencyKey: string;
}

interface Reply {
  readonly markId: string;
}

/** 标注疑点: an auditor's note on an entry of the record or on a document. It stays; a later note says what came of it. */
export const markForAudit = write<MarkForAudit, Reply>({ act: "audit.mark", work: mark });

async function mark(
  tx: Transaction,
  context: Context,
  { objectKind, objectId, text }: MarkForAudit,
): Promise<Result<Written<Reply>, Problem>> {
  const role = needRole(context, "audit.mark", "auditor");
  if (!role.ok) return role;
  const found = await finders[objectKind](tx, objectId);
  if (found === undefined) return refuse({ kind: "not_found", object: objectKind, id: objectId });
  const { userId, userName, post } = context.actor;
  const id = newId();
  // What an office above did is marked at the auditor's own place: above it he writes nothing.
  const within = inScope(context, found.placeCode, found.year ?? yearOf(today(context)));
  const placeCode = within ? found.placeCode : post.placeCode;
  const marked = { objectKind, objectId, objectName: found.name };
  const by = { markedBy: userId, markedByName: userName, postId: post.id };
  await tx.insert(auditMark).values({ id, placeCode, text, ...marked, ...by });
  return ok({
    reply: { markId: id },
    deed: {
      act: "audit.mark",
      objectKind: "audit_mark",
      objectId: id,
      placeCode,
      summary: `标注 ${found.name}`,
      // The words are for auditors and the head of the office alone; the record binds them all the same.
      payload: { ...marked, textSha256: sha256(text) },
    },
  });
}

interface Found {
  readonly name: string;
  readonly placeCode: string;
  readonly year: number | null;
}

const isUuid = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text);

/** Within the post's scope: what it does not see is not there. */
const finders: Readonly<
  Record<MarkedKind, (tx: Transaction, id: string) => Promise<Found | undefined>>
> = {
  audit_entry: async (tx, id) => {
    if (!/^\d{1,18}$/u.test(id)) return undefined;
    const [entry] = await tx
      .select({ placeCode: auditEntry.objectPlaceCode })
      .from(auditEntry)
      .where(eq(auditEntry.number, BigInt(id)));
    return entry === undefined ? undefined : { ...entry, name: `记录 ${id} 号`, year: null };
  },
  batch: async (tx, id) => {
    if (!isUuid(id)) return undefined;
    const [one] = await tx
      .select({ name: batch.number, placeCode: batch.placeCode, year: batch.fiscalYear })
      .from(batch)
      .where(eq(batch.id, id));
    return one;
  },
  transfer: async (tx, id) => {
    if (!isUuid(id)) return undefined;
    const { placeCode, fiscalYear: year, ordinal } = transfer;
    const [one] = await tx
      .select({ number: batch.number, ordinal, placeCode, year })
      .from(transfer)
      .innerJoin(batch, eq(batch.id, transfer.batchId))
      .where(eq(transfer.id, id));
    if (one === undefined) return undefined;
    const name = `${one.number}-${String(one.ordinal).padStart(4, "0")}`;
    return { name, placeCode: one.placeCode, year: one.year };
  },
};
