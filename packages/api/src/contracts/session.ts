import { z } from "zod";
import { CivilDate, FiscalYear, Id, PlaceCode, PlaceLevel, Role } from "./scalars.ts";

/** A post 岗位: a role held by a person for a place and everything below it. */
export const Post = z.object({
  id: Id,
  role: Role,
  placeCode: PlaceCode,
  placeName: z.string(),
  officeName: z.string().describe("Name of the office the post belongs to"),
});
export type Post = z.infer<typeof Post>;

export const Me = z.object({
  user: z.object({ id: z.string(), name: z.string(), username: z.string() }),
  posts: z.array(Post),
  actingPost: Post.nullable().describe(
    "The post named by the header x-daowei-post, else the first; null when the person holds none",
  ),
  passwordTemporary: z
    .boolean()
    .describe("Somebody else made the password: nothing is open until the person has changed it"),
  factorWanting: z
    .boolean()
    .describe("A second factor has to be shown, or enrolled, before anything is open"),
  today: CivilDate.describe("The store's today: the real one, or that of the demonstration clock"),
  demonstration: z.boolean(),
  paying: z
    .enum(["gateway", "manual"])
    .describe("Whether the treasury sends by the paying system, or by hand and records it"),
  years: z
    .array(FiscalYear)
    .describe("Fiscal years that a policy governs for the acting place, newest first"),
  defaultYear: FiscalYear,
});
export type Me = z.infer<typeof Me>;

/** Listed on the sign-in page of a demonstration store only. */
export const DemonstrationAccount = z.object({
  username: z.string(),
  password: z.string(),
  name: z.string(),
  role: Role,
  placeName: z.string(),
});
export type DemonstrationAccount = z.infer<typeof DemonstrationAccount>;

export const PlaceNode = z.object({
  code: PlaceCode,
  name: z.string(),
  level: PlaceLevel,
  parentCode: PlaceCode.nullable(),
});
export type PlaceNode = z.infer<typeof PlaceNode>;
