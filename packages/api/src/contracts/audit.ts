import { z } from "zod";
import { CivilDate, Instant, PlaceCode, Role } from "./scalars.ts";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const EntryNumber = z.string().regex(/^\d{1,18}$/);

export const AuditQuestion = z.object({
  cursor: z.string().max(30).optional(),
  limit: z.int().min(1).max(200).default(50),
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
  hash: z.string(),
  previousHash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
export const AuditPage = z.object({
  items: z.array(AuditEntry),
  count: z.int().describe("In all, counted up to 10000"),
  nextCursor: z.string().nullable(),
});

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
