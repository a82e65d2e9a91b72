import { ok } from "@daowei/domain/result";
import { needRole } from "../authorise.ts";
import { newId } from "../identity.ts";
import { enqueue } from "../outbox/enqueue.ts";
import { write } from "../write.ts";
import { destinationDeed } from "./change-kinds.ts";
import { findDestination } from "./find-destination.ts";

export interface SendTest {
  readonly id: string;
  readonly idempotencyKey: string;
}

/** 发送测试: one message by the same way as all others, so that what arrives is what will arrive. */
export const sendTest = write<SendTest, { readonly messageId: string }>({
  act: "destination.send_test",
  work: async (tx, context, { id }) => {
    const role = needRole(context, "send_test", "administrator");
    if (!role.ok) return role;
    const found = await findDestination(tx, id);
    if (!found.ok) return found;
    const messageId = newId();
    await enqueue(tx, {
      id: messageId,
      kind: "test",
      channel: found.value.channel,
      destinationId: id,
      placeCode: found.value.placeCode,
      orderingKey: null,
      dedupeKey: `test:${messageId}`,
      payload: {},
    });
    const deed = destinationDeed("destination.send_test", found.value);
    return ok({ reply: { messageId }, deed });
  },
});
