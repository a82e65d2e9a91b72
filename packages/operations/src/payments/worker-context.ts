import type { Transaction } from "@daowei/db";
import { post } from "@daowei/db/schema";
import { eq } from "drizzle-orm";
import type { Acting, Context } from "../context.ts";
import { newId } from "../identity.ts";
import type { PaymentOrder } from "./order-row.ts";

/** What the worker shares with every act: the law, the clock and the version, but nobody's post. */
export type WorkerActing = Pick<Acting, "library" | "now" | "codeVersion">;

/** The paying system's answers are recorded for the person who ordered the payment, in the post he ordered it in, as come by `gateway`. */
export async function contextOf(
  tx: Transaction,
  acting: WorkerActing,
  order: PaymentOrder,
): Promise<Context> {
  const [held] = await tx.select().from(post).where(eq(post.id, order.orderedPostId));
  if (held === undefined) throw new Error(`order ${order.id} was given in a post that is gone`);
  const { id, role, placeCode, officeName } = held;
  return {
    ...acting,
    db: tx,
    requestId: newId(),
    stepUp: { kind: "not_asked" },
    paying: "gateway",
    actor: {
      userId: order.orderedBy,
      userName: order.orderedByName,
      post: { id, role, placeCode, officeName },
      via: "gateway",
    },
  };
}
