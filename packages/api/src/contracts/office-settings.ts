import { officeSettingsLimits } from "@daowei/domain/approvals";
import { z } from "zod";
import { Id, Instant, PlaceCode } from "./scalars.ts";

const Percent = z.int().min(1).max(officeSettingsLimits.percent);
const Signer = z.string().max(officeSettingsLimits.letters);

export const OfficeSettings = z.object({
  headChangePercent: Percent.describe("人数异动: of the version before"),
  amountChangePercent: Percent.describe("与上年差异: of the year before"),
  draftDays: z.int().min(1).max(officeSettingsLimits.days).describe("草稿未送审"),
  signers: z
    .object({ preparer: Signer, reviewer: Signer, leader: Signer })
    .describe("Printed where each signs; empty for the usual word"),
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;

export const OfficeSettingsShown = z.object({
  placeCode: PlaceCode,
  settings: OfficeSettings,
  setBy: PlaceCode.nullable().describe("Null: nobody has set anything"),
  setByName: z.string().nullable(),
  history: z.array(
    z.object({ number: z.int(), adoptedBy: z.string(), adoptedAt: Instant, proposalId: Id }),
  ),
});
export type OfficeSettingsShown = z.infer<typeof OfficeSettingsShown>;

/** The effect of a proposal to change an office's settings. */
export const OfficeSettingsEffect = z.object({
  placeCode: PlaceCode,
  settings: OfficeSettings,
  before: z.object({ settings: OfficeSettings, placeCode: PlaceCode.nullable() }),
});
export type OfficeSettingsEffect = z.infer<typeof OfficeSettingsEffect>;

const Days = z.int();
export const Keeping = z.object({
  clearedAfterDays: z
    .object({ keyCalls: Days, pageVisits: Days, signInCounts: Days, knownAddresses: Days })
    .describe("Everything else is kept for good"),
  logArchive: z
    .object({ on: z.boolean(), lastAt: Instant.nullable(), lastFailedAt: Instant.nullable() })
    .describe("The archive of the database's log; backups themselves are not known to the store"),
  anchors: z.object({ kept: z.boolean(), lastAt: Instant.nullable(), daysWithout: z.int() }),
});
export type Keeping = z.infer<typeof Keeping>;
