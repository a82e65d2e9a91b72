import { z } from "zod";
import { ImportFinding } from "./enrolment.ts";
import {
  CivilDate,
  Id,
  IdempotencyKey,
  Instant,
  PlaceCode,
  RevisionHash,
  Role,
  WrittenText,
} from "./scalars.ts";

export const PersonListed = z.object({
  username: z.string(),
  name: z.string(),
  disabled: z.boolean(),
  awaitsPassword: z.boolean().describe("未启用: no password was ever given"),
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
const PasswordHash = z.string().regex(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
export const GiveFirstPassword = z.object({
  username: z.string().min(1).max(30),
  passwordHash: PasswordHash.describe("As makeFirstPassword answered"),
  idempotencyKey: IdempotencyKey,
});
export const DisablePerson = z.object({
  username: z.string().min(1).max(30),
  reason: WrittenText.min(10).max(500),
  idempotencyKey: IdempotencyKey,
});
export const PersonActed = z.object({ username: z.string(), replayed: z.boolean() });

/** A list of people: XLSX, CSV, or what was copied from a spreadsheet. */
export const PeopleListFile = z.object({
  fileName: WrittenText.min(1).max(255),
  contentBase64: z.string().max(2_800_000).describe("The file's bytes; at most 2 MB"),
});
export const PeopleListCheck = z.object({
  fileName: z.string(),
  sha256: RevisionHash,
  bytes: z.int(),
  format: z.enum(["csv", "xlsx", "unreadable"]),
  encoding: z.string().nullable(),
  acceptable: z.boolean().describe("No error stands; warnings may"),
  returnable: z.boolean().describe("Can go back with its faults written into it"),
  rows: z.array(
    z.object({
      line: z.int(),
      username: z.string(),
      name: z.string(),
      role: Role,
      placeCode: PlaceCode,
      placeName: z.string(),
      officeName: z.string(),
      endsOn: CivilDate.nullable(),
      accountThere: z.boolean().describe("The account is there: only the post is granted"),
    }),
  ),
  people: z.int(),
  newPeople: z.int().describe("Accounts that would be made"),
  findings: z.array(ImportFinding),
  findingsLeftOut: z.int().describe("Findings beyond the first 500"),
});
export type PeopleListCheck = z.infer<typeof PeopleListCheck>;

export const ProposePeopleList = PeopleListFile.extend({
  sha256: RevisionHash.describe("Of the checked file; other bytes are refused"),
  warningsAcknowledged: z.boolean(),
  reason: WrittenText.min(10).max(500),
  idempotencyKey: IdempotencyKey,
});
