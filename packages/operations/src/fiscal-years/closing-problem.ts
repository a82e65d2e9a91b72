/** Why a fiscal year's documents are left alone, or why the year is not closed or opened again. */
export type FiscalYearProblem =
  | {
      readonly kind: "fiscal_year_closed";
      readonly fiscalYear: number;
      /** The place whose approver closed it, which may lie above. */
      readonly placeCode: string;
      readonly officeName: string;
      readonly closedBy: string;
      /** The store's date. */
      readonly closedOn: string;
    }
  | {
      readonly kind: "fiscal_year_undecided";
      readonly fiscalYear: number;
      /** How many batches still wait for a decision, and the first of them. */
      readonly count: number;
      readonly numbers: readonly string[];
    }
  | { readonly kind: "fiscal_year_not_over"; readonly fiscalYear: number }
  | { readonly kind: "fiscal_year_not_closed"; readonly fiscalYear: number };
