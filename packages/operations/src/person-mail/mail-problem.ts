/** Why a person's own address is not recorded. */
export type MailProblem =
  /** The installation has no mail server. */
  | { readonly kind: "mail_not_set_up" }
  | { readonly kind: "mail_address_taken" }
  /** None was asked for, or not lately. */
  | { readonly kind: "mail_code_expired" }
  | { readonly kind: "mail_code_wrong" };
