import { eventObjects, eventTypes } from "@daowei/domain/events";
import { z } from "zod";
import { Id, Instant, PlaceCode } from "./scalars.ts";

export const EventType = z
  .enum(eventTypes)
  .describe(
    "What happened; unknown ones may be added within a version, and a receiver passes them over",
  );
export type EventType = z.infer<typeof EventType>;

export const WebhookEvent = z
  .object({
    type: EventType,
    id: Id.describe(
      "Of the event: the same for every receiver and in every attempt. `webhook-id` is that of the message to one receiver",
    ),
    version: z.literal(1).describe("Of this shape"),
    occurredAt: Instant.describe("By the store's clock"),
    object: z.enum(eventObjects).describe("What kind of document the event is about"),
    objectId: z.string().describe("Ask for the document by it: no amounts and no names are sent"),
    placeCode: PlaceCode.describe("Place whose affairs it concerns"),
  })
  .describe("Body of a webhook; events of one document arrive in the order in which they happened");
export type WebhookEvent = z.infer<typeof WebhookEvent>;
