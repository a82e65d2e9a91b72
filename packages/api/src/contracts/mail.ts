import { stepKinds } from "@daowei/domain/reminders";
import { z } from "zod";

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const kinds = z
  .array(z.enum(stepKinds))
  .max(3)
  .describe("Which reminders go to the person's own address; within daowei he is told of all");
const quietHours = z
  .object({ from: TimeOfDay, until: TimeOfDay })
  .refine(({ from, until }) => from !== until, { message: "an end apart from the beginning" })
  .nullable()
  .describe("Asia/Shanghai; what is overdue does not wait");

export const OwnMail = z.object({
  available: z.boolean().describe("Whether this installation sends mail"),
  address: z.string().nullable(),
  claimed: z.string().nullable().describe("The address whose code is waited for"),
  kinds,
  quietHours,
});
export type OwnMail = z.infer<typeof OwnMail>;

export const ClaimAddress = z.object({ address: z.string().trim().max(254).pipe(z.email()) });
export const MailCode = z.object({ code: z.string().regex(/^\d{8}$/) });
export const ChooseMail = z.object({ kinds, quietHours });
export type ChooseMail = z.infer<typeof ChooseMail>;
