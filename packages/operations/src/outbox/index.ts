export { enqueue, enqueueAll, type OutboxMessage } from "./enqueue.ts";
