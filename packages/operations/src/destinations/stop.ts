import { destination } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { eq, sql } from "drizzle-orm";
import { needRole } from "../authorise.ts";
import { write } from "../write.ts";
import { destinationDeed } from "./change-kinds.ts";
import { lockDestination } from "./find-destination.ts";

export interface StopDestination {
  readonly id: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** 停用外发渠道: by one administrator and at once, safety first; what waits for it is withdrawn when its turn comes. */
export const stopDestination = write<StopDestination, { readonly id: string }>({
  act: "destination.stop",
  work: async (tx, context, { id, reason }) => {
    const role = needRole(context, "stop_destination", "administrator");
    if (!role.ok) return role;
    const found = await lockDestination(tx, id);
    if (!found.ok) return found;
    const { userId: stoppedBy, userName: stoppedByName } = context.actor;
    await tx
      .update(destination)
      .set({ stoppedAt: sql`store_now()`, stoppedBy, stoppedByName, stoppedReason: reason })
      .where(eq(destination.id, id));
    const deed = destinationDeed("destination.stop", found.value);
    return ok({ reply: { id }, deed: { ...deed, summary: `停用 ${deed.summary}：${reason}` } });
  },
});
