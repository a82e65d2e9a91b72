export type TransferProblem =
  | {
      readonly kind: "voucher_used";
      readonly voucherNumber: string;
      readonly transferId: string;
    }
  | { readonly kind: "arrival_from_statement"; readonly arrivalId: string }
  | {
      readonly kind: "returned_before_sent";
      readonly sentOn: string;
      readonly returnedOn: string;
    };

/** Why the paying system is not asked, or a person may not do its work. */
export type PaymentProblem =
  | { readonly kind: "sending_by_gateway" }
  | { readonly kind: "gateway_not_configured" }
  | { readonly kind: "payment_underway"; readonly transferId: string }
  | { readonly kind: "payment_not_withdrawable"; readonly status: string }
  | { readonly kind: "no_open_payment"; readonly transferId: string };

/** Why a statement, or what is matched by it, is not kept. */
export type StatementProblem =
  | {
      readonly kind: "statement_imported_before";
      readonly statementId: string;
      readonly number: number;
    }
  | { readonly kind: "statement_superseded"; readonly statementId: string }
  | { readonly kind: "line_not_current"; readonly lineId: string }
  | { readonly kind: "line_exceeded"; readonly lineId: string; readonly openFen: string };
