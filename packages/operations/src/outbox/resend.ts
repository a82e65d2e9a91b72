import { outbox, outboxAttempt } from "@daowei/db/schema";
import { ok, refuse } from "@daowei/domain/result";
import { eq, sql } from "drizzle-orm";
import { needRole } from "../authorise.ts";
import { write } from "../write.ts";

export interface Resend {
  readonly id: string;
  readonly idempotencyKey: string;
}

/** 重发: queues a message that failed for good once more, under its old id, so that a receiver who had it drops it; of events also what was delivered, for a receiver that lost it. */
export const resendMessage = write<Resend, { id: string; status: "queued" }>({
  act: "outbox.resend",
  work: async (tx, context, { id }) => {
    const administrator = needRole(context, "resend", "administrator");
    if (!administrator.ok) return administrator;
    const [row] = await tx.select().from(outbox).where(eq(outbox.id, id)).for("update");
    if (row === undefined) return refuse({ kind: "not_found", object: "message", id });
    if (!mayGoAgain(row)) return refuse({ kind: "message_not_dead", id, status: row.status });
    const fence = row.fence + 1;
    await tx
      .update(outbox)
      .set({ status: "queued", attempt: 0, fence, settledAt: null, dueAt: sql`clock_timestamp()` })
      .where(eq(outbox.id, id));
    const note = {
      outboxId: id,
      fence,
      outcome: "resent",
      detail: context.actor.userName,
      millis: 0,
    } as const;
    await tx.insert(outboxAttempt).values(note);
    const { kind, channel, placeCode, lastError } = row;
    return ok({
      reply: { id, status: "queued" },
      deed: {
        act: "outbox.resend",
        objectKind: "message",
        objectId: id,
        placeCode,
        summary: `重发 ${channel}`,
        payload: { kind, channel, lastError },
      },
    });
  },
});

function mayGoAgain({ kind, status }: typeof outbox.$inferSelect): boolean {
  return status === "dead" || (kind === "event" && status === "delivered");
}
