import { z } from "zod";
import { CivilDate, Id, IdempotencyKey, Instant, PlaceCode, Role, WrittenText } from "./scalars.ts";

export const PersonListed = z.object({
  username: z.string(),
  name: z.string(),
  disabled: z.boolean(),
  secondFactor: z.boolean().describe("Has enrolled an authenticator app or a passkey"),
  lastSeenAt: Instant.nullable().describe("Of a session that is still open"),
  lastSignInAt: Instant.nullable().describe(
    "By the store's clock, whether or not he is still there",
  ),
  oneself: z.boolean(),
  posts: z.array(
    z.object({
      id: Id,
      role: Role,
      placeCode: PlaceCode,
      placeName: z.string(),
      officeName: z.string(),
      endsOn: CivilDate.nullable().describe("The last day on which it is held"),
    }),
  ),
});
export type PersonListed = z.infer<typeof PersonListed>;

export const LeftBehind = z.object({
  drafts: z.array(z.object({ id: Id, number: z.string(), title: z.string() })),
  onlyHolder: z
    .array(z.object({ role: Role, placeCode: PlaceCode, placeName: z.string() }))
    .describe("Posts that nobody else holds at the place"),
  keys: z.int(),
  delegations: z.int(),
});
export type LeftBehind = z.infer<typeof LeftBehind>;

export const FirstPassword = z.object({
  password: z.string().describe("Shown once, handed over by the administrator"),
  passwordHash: z.string().describe("For the change that a second administrator lets in"),
});
export const DisablePerson = z.object({
  username: z.string().min(1).max(30),
  reason: WrittenText.min(10).max(500),
  idempotencyKey: IdempotencyKey,
});
export const PersonActed = z.object({ username: z.string(), replayed: z.boolean() });
