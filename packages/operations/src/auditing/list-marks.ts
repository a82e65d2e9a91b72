import { auditMark } from "@daowei/db/schema";
import type { Role } from "@daowei/domain/approvals";
import { ok, refuse } from "@daowei/domain/result";
import { and, desc, eq } from "drizzle-orm";
import { ask } from "../ask.ts";
import { instant } from "../reader.ts";
import type { MarkedKind } from "./mark.ts";

export interface ListMarks {
  readonly objectKind?: MarkedKind | undefined;
  readonly objectId?: string | undefined;
}

/** Auditors, and whoever signs for the office. */
const readers = ["auditor", "approver"] as const satisfies readonly Role[];
const shown = 500;

/** 标注: what auditors have noted within the acting post's place, the newest first, at most five hundred. */
export const listMarks = ask<ListMarks, { items: ReturnType<typeof lineOf>[] }>(
  async (context, { objectKind, objectId }) => {
    const { role: held } = context.actor.post;
    if (!readers.some((role) => role === held))
      return refuse({ kind: "one_of_roles_needed", act: "read_marks", needed: readers, held });
    const rows = await context.db
      .select()
      .from(auditMark)
      .where(
        and(
          objectKind === undefined ? undefined : eq(auditMark.objectKind, objectKind),
          objectId === undefined ? undefined : eq(auditMark.objectId, objectId),
        ),
      )
      .orderBy(desc(auditMark.id))
      .limit(shown);
    return ok({ items: rows.map(lineOf) });
  },
);

function lineOf(row: typeof auditMark.$inferSelect) {
  const { id, objectKind, objectId, objectName, placeCode, text, markedByName: by } = row;
  return { id, objectKind, objectId, objectName, placeCode, text, by, at: instant(row.at) };
}
