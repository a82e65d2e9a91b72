import type { Transaction } from "@daowei/db";
import { auditEntry, notification } from "@daowei/db/schema";
import type { HeadcountVerdict } from "@daowei/domain/approvals";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Context } from "../context.ts";
import { newId } from "../identity.ts";
import type { Version } from "./last-version.ts";

const words = { confirmed: "人数已确认", disputed: "人数有异议" } as const;

/** A verdict on headcounts is told to whoever imported them, in the post in which he did. */
export async function tellImporter(
  tx: Transaction,
  { actor }: Context,
  judged: {
    readonly version: Version;
    readonly verdict: HeadcountVerdict;
    readonly comment: string | null;
  },
): Promise<void> {
  const { version, verdict, comment } = judged;
  const { id, number, fiscalYear, placeCode, fileName } = version;
  const [imported] = await tx
    .select({ postId: auditEntry.postId })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.objectKind, "headcount_version"),
        eq(auditEntry.objectId, id),
        eq(auditEntry.act, "headcounts.accept"),
        isNotNull(auditEntry.postId),
      ),
    );
  // Counts that nobody's post brought in have nobody to tell.
  if (imported === undefined || imported.postId === null) return;
  const said = comment === null ? "" : `：「${comment}」`;
  await tx.insert(notification).values({
    id: newId(),
    personId: version.importedBy,
    postId: imported.postId,
    kind: `headcounts_${verdict}`,
    title: `【${words[verdict]}】${fiscalYear} 年第 ${number} 版 ${fileName}`,
    text: `${actor.userName}（${actor.post.officeName}）${verdict === "confirmed" ? "确认" : "提出异议"}${said}`,
    link: `/enrolment?version=${id}&year=${fiscalYear}&place=${placeCode}`,
  });
}
