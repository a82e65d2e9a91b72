import { z } from "zod";
import { EventType } from "./events.ts";
import { OutsideChannel } from "./reminders.ts";
import { Id, IdempotencyKey, Instant, PlaceCode, WrittenText } from "./scalars.ts";

export const DestinationListed = z.object({
  id: Id,
  placeCode: PlaceCode,
  placeName: z.string(),
  name: z.string(),
  channel: OutsideChannel,
  mask: z.string().describe("Host and last four characters: all that is ever shown of an address"),
  events: z.array(EventType).describe("What a webhook is told of as it happens"),
  addedAt: Instant,
  stoppedAt: Instant.nullable(),
  stoppedReason: z.string().nullable(),
  readable: z.boolean().describe("False after the server's secret was changed: to be entered anew"),
  lastAttempt: z
    .object({ delivered: z.boolean(), detail: z.string(), at: Instant })
    .nullable()
    .describe("The newest attempt; null where nothing was tried yet"),
  lastDeliveredAt: Instant.nullable(),
  failingSince: Instant.nullable().describe(
    "The first failure after the last delivery; null while it does not fail",
  ),
  waiting: z.int().describe("Messages on their way"),
  dead: z.int().describe("Messages given up, which a person sends again"),
});
export type DestinationListed = z.infer<typeof DestinationListed>;

export const SealedDestination = z.object({
  sealed: z.string().describe("Goes into the change that a second administrator lets in"),
  mask: z.string(),
  secret: z.string().nullable().describe("Of a webhook, shown once: for its receiver"),
});

export const OnDestination = z.object({ id: Id, idempotencyKey: IdempotencyKey });
export const StopDestination = OnDestination.extend({ reason: WrittenText.min(10).max(500) });
export const RotateSecret = OnDestination.extend({ sealed: z.string().min(1).max(8_000) });
export const DestinationActed = z.object({ id: Id, replayed: z.boolean() });
export const TestSent = z.object({ messageId: Id, replayed: z.boolean() });
