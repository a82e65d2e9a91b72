export { mostAttempts } from "./back-off.ts";
export { type Claimed, claimMessages } from "./claim.ts";
export type { Composed, Composer, FindDestinations } from "./compose.ts";
export { composeTests } from "./compose-test.ts";
export { enqueue, enqueueAll, type OutboxMessage } from "./enqueue.ts";
export { personDestination } from "./person-destinations.ts";
export { deliverOnce, type DeliveryPoint, type DeliveryWork, pause, runDelivery } from "./work.ts";
