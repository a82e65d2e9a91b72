import { ok } from "@daowei/domain/result";
import { newId } from "../identity.ts";
import { write } from "../write.ts";
import { enqueue } from "./enqueue.ts";
import { personDestination } from "./person-destinations.ts";

/** 发送测试: a test message to the person's own address; what became of it stands in the record of what was sent. */
export const sendTestToMyself = write<{ readonly idempotencyKey: string }, { id: string }>({
  act: "outbox.test",
  work: async (tx, { actor }) => {
    const id = newId();
    const { placeCode } = actor.post;
    await enqueue(tx, {
      id,
      kind: "test",
      channel: "email",
      destinationId: personDestination(actor.userId),
      placeCode,
      orderingKey: null,
      dedupeKey: `test:${id}`,
      payload: {},
    });
    return ok({
      reply: { id },
      deed: {
        act: "outbox.test",
        objectKind: "message",
        objectId: id,
        placeCode,
        summary: "发送测试邮件",
        payload: { channel: "email" },
      },
    });
  },
});
