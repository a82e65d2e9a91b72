import { roles } from "@daowei/domain/approvals";
import { z } from "zod";
import { Username } from "../people/person-kinds.ts";

/** How much one list holds: what a second administrator can look through row by row. */
export const peopleListLimits = { rows: 500, name: 40, office: 60 } as const;

/** One row of a list: a person by his user name, and one post of his. Whoever gets two posts has two rows. */
export const ListedPost = z.strictObject({
  /** Its line in the file. */
  line: z.int().min(1),
  username: Username,
  name: z.string().trim().min(1).max(peopleListLimits.name),
  role: z.enum(roles),
  placeCode: z.string().regex(/^\d{6}$/),
  officeName: z.string().trim().min(1).max(peopleListLimits.office),
  /** The last day, where it is known. */
  endsOn: z.iso.date().nullable(),
});
export type ListedPost = z.infer<typeof ListedPost>;
