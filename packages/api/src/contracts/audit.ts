import { z } from "zod";
import { suspicionKinds } from "@daowei/domain/approvals";
import {
  CivilDate,
  Fen,
  Id,
  IdempotencyKey,
  Instant,
  PlaceCode,
  Role,
  WrittenText,
} from "./scalars.ts";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const EntryNumber = z.string().regex(/^\d{1,18}$/);

const AuditFilter = z.object({
  person: z.string().trim().min(1).max(50).optional().describe("Part of a name"),
  role: Role.optional(),
  document: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe("A batch's number, document number or id, or part of a summary"),
  placeCode: PlaceCode.optional(),
  from: CivilDate.optional(),
  to: CivilDate.optional(),
});
export const AuditQuestion = AuditFilter.extend({
  cursor: z.string().max(30).optional(),
  limit: z.int().min(1).max(200).default(50),
});

export const AuditEntry = z.object({
  seq: z.string(),
  at: Instant,
  by: z.string(),
  role: Role.nullable(),
  placeCode: PlaceCode.nullable(),
  act: z.string(),
  objectKind: z.string(),
  objectId: z.string(),
  objectPlaceCode: PlaceCode,
  summary: z.string(),
  via: z.enum(["session", "key", "cli", "demonstration", "gateway"]),
  address: z
    .string()
    .nullable()
    .describe("From where it was asked; null where the record says nothing"),
  requestId: z.string(),
  hash: z.string(),
  previousHash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
export const AuditPage = z.object({
  items: z.array(AuditEntry),
  count: z.int().describe("In all, counted up to 10000"),
  nextCursor: z.string().nullable(),
});

export const SuspicionPeriod = z
  .object({ from: CivilDate, to: CivilDate })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "not before from" });
const suspect = {
  objectKind: z.enum(["audit_entry", "batch", "transfer"]),
  objectId: z.string(),
  objectName: z.string(),
  at: Instant,
  by: z.string(),
};
export const Suspicion = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("same_person"), ...suspect, roles: z.array(Role) }),
  z.object({
    kind: z.literal("off_hours"),
    ...suspect,
    act: z.string(),
    aboutKind: z.string().describe("What the entry is of, e.g. batch or transfer"),
    aboutId: z.string(),
  }),
  z.object({ kind: z.literal("just_under"), ...suspect, amountFen: Fen, limitFen: Fen }),
  z.object({
    kind: z.literal("back_dated"),
    ...suspect,
    act: z.string(),
    namedOn: CivilDate,
    recordedOn: CivilDate,
    count: z.int(),
  }),
  z.object({ kind: z.literal("repeated_return"), ...suspect, times: z.int() }),
]);
export type Suspicion = z.infer<typeof Suspicion>;
export const SuspicionList = z.object({
  items: z.array(Suspicion).describe("By kind, the newest first"),
  cutShort: z.array(z.enum(suspicionKinds)).describe("Kinds with more than are listed"),
});

export const SampleQuestion = AuditFilter.extend({
  size: z.int().min(1).max(200),
  seed: WrittenText.min(1)
    .max(60)
    .optional()
    .describe("Left out, one is drawn; the same seed gives the same sample"),
  upTo: EntryNumber.optional().describe("Last entry to draw from; the chain's end when left out"),
});
export const AuditSample = z.object({
  seed: z.string(),
  upTo: EntryNumber,
  population: z.int().describe("Entries that were drawn from"),
  items: z.array(AuditEntry).describe("By the hash of seed and number, the smallest first"),
});
export type AuditSample = z.infer<typeof AuditSample>;

export const MarkedKind = z.enum(["audit_entry", "batch", "transfer"]);
export type MarkedKind = z.infer<typeof MarkedKind>;
const MarkedObject = { objectKind: MarkedKind, objectId: z.string().min(1).max(40) };
export const MarkForAudit = z.object({
  ...MarkedObject,
  text: WrittenText.min(2).max(500),
  idempotencyKey: IdempotencyKey,
});
export const MarkMade = z.object({ markId: Id, replayed: z.boolean() });
export const ListMarks = z.object(MarkedObject).partial();
export const AuditMark = z.object({
  ...MarkedObject,
  id: Id,
  objectName: z.string(),
  placeCode: PlaceCode,
  text: z.string(),
  by: z.string(),
  at: Instant,
});
export type AuditMark = z.infer<typeof AuditMark>;
export const MarkList = z.object({ items: z.array(AuditMark).describe("The newest first") });

export const ChainPage = z.object({
  links: z.array(
    z.object({
      number: EntryNumber,
      contentHash: Sha256,
      hash: Sha256,
      content: z
        .string()
        .nullable()
        .describe(
          "The exact text that contentHash covers; null for entries that the post does not see",
        ),
    }),
  ),
  head: z.object({ number: EntryNumber, hash: z.string() }),
});
export type ChainPage = z.infer<typeof ChainPage>;

export const Anchor = z.object({
  number: EntryNumber,
  hash: Sha256,
  at: z.string(),
  source: z.string(),
});
export type Anchor = z.infer<typeof Anchor>;
export const AnchorList = z.object({
  head: z.object({ number: EntryNumber, hash: z.string() }),
  anchors: z.array(Anchor),
  kept: z.boolean(),
  daysWithout: z
    .array(CivilDate)
    .describe("Days since the first anchor on which something was done and nothing noted"),
  lastHolds: z
    .boolean()
    .nullable()
    .describe("Whether the chain still has the entry noted last; null where nothing was noted"),
});

export const Invariant = z.enum(["I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9", "I10"]);
export type Invariant = z.infer<typeof Invariant>;

export const Finding = z.object({
  invariant: Invariant,
  rule: z.string(),
  object: z.string(),
  id: z.string(),
  placeCode: PlaceCode.nullable(),
  expected: z.string(),
  found: z.string(),
});
export type Finding = z.infer<typeof Finding>;
export const VerifiedOne = z.object({
  invariant: Invariant,
  checked: z.int(),
  count: z.int(),
  first: z.array(Finding),
  millis: z.int(),
});
export type VerifiedOne = z.infer<typeof VerifiedOne>;

export const EvidencePackage = z.object({
  fileName: z.string(),
  contentBase64: z.string(),
  sha256: Sha256,
});
export type EvidencePackage = z.infer<typeof EvidencePackage>;
