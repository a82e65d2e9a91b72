import { z } from "zod";
import { Id, PlaceCode, WrittenText } from "./scalars.ts";

export const ViewedList = z.enum(["batches", "transfers", "headcounts", "batch_rows", "inbox"]);
export type ViewedList = z.infer<typeof ViewedList>;

export const TotalsPlace = z.enum(["first", "last"]).describe("Where 合计 stands; first without");
export type TotalsPlace = z.infer<typeof TotalsPlace>;

const Word = z.string().min(1).max(60);

/** 方案: which columns of a list are shown how, and which rows. What a page no longer knows, it passes over. */
export const ViewSettings = z.strictObject({
  columns: z
    .array(
      z.strictObject({
        key: Word,
        shown: z.boolean(),
        width: z.int().min(40).max(800).optional().describe("Pixels; as wide as needed without"),
      }),
    )
    .max(40),
  frozen: z.int().min(0).max(10).describe("Columns from the first that stay in sight"),
  density: z.enum(["comfortable", "compact"]).nullable(),
  totals: TotalsPlace.optional(),
  folded: z
    .array(PlaceCode)
    .max(500)
    .optional()
    .describe("Cities whose places are folded away under their 小计"),
  filters: z.record(Word, z.string().max(100)).refine((kept) => Object.keys(kept).length <= 12),
});
export type ViewSettings = z.infer<typeof ViewSettings>;

export const PersonView = z.object({
  id: Id,
  name: z.string().nullable().describe("Null for how the person left the list"),
  own: z.boolean(),
  settings: ViewSettings,
});
export type PersonView = z.infer<typeof PersonView>;

export const SaveView = z.object({
  list: ViewedList,
  name: WrittenText.min(1).max(40).nullable(),
  settings: ViewSettings,
});
