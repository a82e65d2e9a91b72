import { shareLevels } from "#policies";

/** Columns of a batch's table that can be pointed at: heads, the total, or what a level pays. */
export const markColumns = ["heads", "total", ...shareLevels] as const;

/** A cell of a batch's table that a judge points at. */
export interface Mark {
  readonly placeCode: string;
  readonly column: (typeof markColumns)[number];
}
