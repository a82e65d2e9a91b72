import { keyScopes } from "@daowei/domain/approvals";
import { z } from "zod";
import { CivilDate, Id, IdempotencyKey, Instant, PlaceCode, Role, WrittenText } from "./scalars.ts";

export const KeyScope = z
  .enum(keyScopes)
  .describe("What a program may do; none of them decides on anybody's work");
export type KeyScope = z.infer<typeof KeyScope>;

const KeyAddresses = z
  .array(z.string())
  .describe("Addresses and ranges that it may be shown from; empty: from anywhere");

const KeyEnding = z.string().length(4).describe("Last characters of the secret");

/** For whom a caller acts: a person by his session, or a program by a key. */
export const WhoAmI = z.object({
  name: z.string().describe("The person; of a key, its owner"),
  post: z.object({
    id: Id,
    role: Role,
    placeCode: PlaceCode.describe("Everything asked for lies within it"),
    officeName: z.string(),
  }),
  key: z
    .object({
      id: Id,
      name: z.string(),
      ending: KeyEnding,
      scopes: z.array(KeyScope),
      addresses: KeyAddresses,
      expiresAt: Instant,
    })
    .nullable()
    .describe("Null for a person"),
  environment: z.enum(["live", "demo"]),
  today: CivilDate.describe("The store's today"),
  address: z.string().describe("Where the server sees the request come from"),
});
export type WhoAmI = z.infer<typeof WhoAmI>;

export const KeyStanding = z.enum(["awaiting", "in_force", "expired", "revoked", "owner_left"]);
export type KeyStanding = z.infer<typeof KeyStanding>;

export const KeyListed = z.object({
  id: Id,
  name: z.string(),
  scopes: z.array(KeyScope),
  addresses: KeyAddresses,
  placeCode: PlaceCode,
  placeName: z.string(),
  owner: z.object({ name: z.string(), role: Role, officeName: z.string() }),
  oneself: z.boolean(),
  standing: KeyStanding.describe("awaiting: its owner has not been shown the secret yet"),
  issuedAt: Instant,
  expiresAt: Instant,
  secrets: z.array(
    z.object({
      ending: KeyEnding,
      madeAt: Instant,
      endsAt: Instant.nullable().describe("Set while a newer secret takes over"),
      lastUsedAt: Instant.nullable(),
      lastUsedFrom: z.string().nullable(),
    }),
  ),
});
export type KeyListed = z.infer<typeof KeyListed>;

export const KeyCallListed = z.object({
  at: Instant,
  procedure: z.string(),
  outcome: z.string().describe("ok, or the kind of the refusal"),
  millis: z.int(),
  address: z.string(),
  requestId: z.string(),
});
export type KeyCallListed = z.infer<typeof KeyCallListed>;

const onKey = { id: Id, idempotencyKey: IdempotencyKey };
export const CollectKey = z.object(onKey);
export const RotateKey = z.object({
  ...onKey,
  overlapHours: z.int().min(0).max(168).describe("How long the old secret goes on"),
});
export const RevokeKey = z.object({ ...onKey, reason: WrittenText.min(2).max(500) });
export const KeyShown = z.object({
  id: Id,
  text: z.string().describe("The secret, shown this once"),
});
export const KeyRevoked = z.object({ id: Id, replayed: z.boolean() });
