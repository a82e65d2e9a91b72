/** A file as it comes over the wire, and the place and year it is for. */
export interface HeadcountFile {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly fiscalYear: number;
  readonly placeCode: string;
}
