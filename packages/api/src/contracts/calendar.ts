import { z } from "zod";
import { CivilDate, Id, IdempotencyKey, Instant, PlaceCode, Role } from "./scalars.ts";

export const CalendarYear = z.object({
  year: z.int(),
  covered: z.boolean().describe("Whether the holidays of the year are known at all"),
  documentNumber: z
    .string()
    .nullable()
    .describe("Of the announcement that was imported; null where the product's own data hold"),
  holidays: z.array(CivilDate),
  makeupWorkdays: z.array(CivilDate),
  conflicts: z
    .array(z.object({ date: CivilDate, before: z.boolean(), after: z.boolean() }))
    .describe("Days of which the product's own data say otherwise; true is worked"),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

export const CalendarFeed = z.object({
  id: Id,
  createdAt: Instant,
  role: Role,
  placeCode: PlaceCode,
  officeName: z.string(),
});
export type CalendarFeed = z.infer<typeof CalendarFeed>;

export const MakeFeed = z.object({ idempotencyKey: IdempotencyKey });
export const FeedMade = z.object({
  id: Id,
  token: z.string().describe("Shown once; the address is /calendar/<token>.ics"),
});
export const RevokeFeed = z.object({ id: Id, idempotencyKey: IdempotencyKey });
export const FeedRevoked = z.object({ id: Id, replayed: z.boolean() });
