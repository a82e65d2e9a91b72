import { deadlineActs, deadlineConcerns } from "@daowei/domain/deadlines";
import { z } from "zod";
import { DeadlineOrigin } from "./apportionment.ts";
import { Citation } from "./policies.ts";
import {
  CivilDate,
  Fen,
  FiscalYear,
  Id,
  IdempotencyKey,
  PayerLevel,
  PlaceCode,
  WrittenText,
} from "./scalars.ts";

export const DeadlineAct = z
  .enum(deadlineActs)
  .describe("延期, 标记完成, 终止该期限, 重新打开: each with a reason");
export type DeadlineAct = z.infer<typeof DeadlineAct>;
export const DeadlineConcern = z
  .enum(deadlineConcerns)
  .describe("money: met when it has arrived; task: done when somebody says so");
export type DeadlineConcern = z.infer<typeof DeadlineConcern>;

const DeadlineId = z.string().min(1).max(200).describe("As the list names it");
const DueCitation = Citation.extend({
  policyId: z.string().nullable().describe("Null where a law says it and no file of the library"),
});

export const Workdays = z
  .int()
  .nullable()
  .describe(
    "Working days by the legal holiday calendar; null where that year's calendar is not known",
  );

export const Deadline = z.object({
  id: DeadlineId,
  dueOn: CivilDate.describe("The date that holds, after postponements"),
  postponedFrom: CivilDate.nullable().describe("The date first named; null when never postponed"),
  ended: z
    .object({ act: z.enum(["mark_done", "close"]), reason: z.string() })
    .nullable()
    .describe("How a person ended it; null while it is open"),
  what: z.string(),
  placeCode: PlaceCode.describe("Place whose office answers for it"),
  placeName: z.string(),
  origin: DeadlineOrigin,
  citation: DueCitation.nullable(),
  reason: z.string().nullable(),
  basis: z.string().nullable().describe("Document or instruction of a date that an office set"),
  batchId: Id.nullable(),
  batchNumber: z.string().nullable(),
  concerns: DeadlineConcern,
  percent: z.string().nullable().describe("The part of the money due by then; null for all of it"),
  levels: z.array(PayerLevel).nullable().describe("Whose money; null for every level's"),
  instalment: z.int().nullable().describe("Position among the year's instalments"),
  startedBy: z
    .object({
      id: Id,
      event: z.string(),
      title: z.string(),
      happenedOn: CivilDate,
      documentNumber: z.string(),
    })
    .nullable()
    .describe("The recorded event that its period runs from"),
  dueFen: Fen,
  arrivedFen: Fen,
  daysLeft: z.int().describe("Negative when past"),
  workdaysLeft: Workdays,
  weekdaysLeft: z
    .int()
    .describe("Working days with Monday to Friday worked in the years that are not covered"),
  uncoveredYears: z.array(z.int()).describe("Years between whose holidays are not known"),
  state: z
    .enum(["met", "done", "closed", "upcoming", "approaching", "overdue"])
    .describe("approaching: 30 days or fewer; done and closed: by a person's word"),
  acts: z.array(DeadlineAct).describe("What this post may do about it as it stands"),
  postponingTakesTwo: z.boolean().describe("Postponed by a proposal of two persons only"),
});
export type Deadline = z.infer<typeof Deadline>;

const Reason = WrittenText.min(2).max(500);
const yearAndPlace = { fiscalYear: FiscalYear, placeCode: PlaceCode };

export const SetDeadline = z.object({
  ...yearAndPlace,
  title: WrittenText.min(2).max(100),
  dueOn: CivilDate,
  origin: z.enum(["superior", "local"]),
  concerns: DeadlineConcern,
  basis: WrittenText.min(1).max(200).optional(),
  reason: Reason,
  idempotencyKey: IdempotencyKey,
});
export const DeadlineSet = z.object({ id: DeadlineId, replayed: z.boolean() });

export const ActOnDeadline = z
  .object({
    ...yearAndPlace,
    id: DeadlineId,
    act: DeadlineAct,
    dueOn: CivilDate.optional().describe("The later date, of a postponement"),
    reason: Reason,
    idempotencyKey: IdempotencyKey,
  })
  .refine(({ act, dueOn }) => (act === "postpone") === (dueOn !== undefined), {
    path: ["dueOn"],
    message: "a date with postpone, and with nothing else",
  });
export const DeadlineActed = z.object({
  id: DeadlineId,
  dueOn: CivilDate,
  replayed: z.boolean(),
});

export const PeriodEvent = z.object({
  event: z.string(),
  title: z.string(),
  periods: z.array(
    z.object({ id: z.string(), title: z.string(), days: z.int(), citation: DueCitation }),
  ),
});
export type PeriodEvent = z.infer<typeof PeriodEvent>;

export const RecordPeriodStart = z.object({
  ...yearAndPlace,
  event: z.string().min(1).max(100),
  happenedOn: CivilDate,
  documentNumber: WrittenText.min(1).max(100),
  note: WrittenText.min(2).max(500).optional(),
  corrects: Id.optional().describe("The row, recorded with a mistake, that this one stands for"),
  idempotencyKey: IdempotencyKey,
});
export const PeriodStartRecorded = z.object({
  id: Id,
  ends: z.array(z.object({ title: z.string(), on: CivilDate })),
  replayed: z.boolean(),
});
