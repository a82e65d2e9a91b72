import { type OfficeSettings, officeSettingsLimits, signingPlaces } from "@daowei/domain/approvals";
import { z } from "zod";

const { percent, days, letters } = officeSettingsLimits;
const Percent = z.int().min(1).max(percent);

/** An office's settings as they are proposed and kept. */
export const officeSettingsSchema: z.ZodType<OfficeSettings> = z.strictObject({
  headChangePercent: Percent,
  amountChangePercent: Percent,
  draftDays: z.int().min(1).max(days),
  signers: z.record(z.enum(signingPlaces), z.string().trim().max(letters)),
});
