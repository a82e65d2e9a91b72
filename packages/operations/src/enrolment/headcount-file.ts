import type { ChosenPlace, ColumnMeaning } from "../import/index.ts";

/** A file as it comes over the wire, the place and year it is for, and what a person said of its reading. */
export interface HeadcountFile {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly fiscalYear: number;
  readonly placeCode: string;
  /** What its columns hold; as remembered or recognised when left out. */
  readonly columns?: readonly ColumnMeaning[] | undefined;
  /** Which places are meant by what it writes; added to those remembered. */
  readonly places?: readonly ChosenPlace[] | undefined;
}
