/** What the paying system is asked to move. The reference is ours, unique for ever, and the same in every attempt. */
export interface PaymentInstruction {
  readonly reference: string;
  readonly amountFen: string;
  readonly payerCode: string;
  readonly fundAccountCode: string;
  /** 拨付单号 and 指标文号, for the paper that the payer and the account see. */
  readonly transferNumber: string;
  readonly documentNumber: string;
}

/** What the paying system says of an order. `absent`: it has never seen the reference. `lost`: no answer that can be relied on. */
export type PaymentAnswer =
  | {
      readonly kind: "accepted";
      readonly remoteId: string;
      readonly paidOn: string;
    }
  | { readonly kind: "rejected"; readonly reason: string }
  | { readonly kind: "absent" }
  | { readonly kind: "lost"; readonly because: string };

/** Money that came back after it was sent; repeated until it is taken note of. */
export interface ReturnNotice {
  readonly id: string;
  readonly reference: string;
  readonly amountFen: string;
  readonly returnedOn: string;
  readonly reason: string;
}

/**
 * The treasury's paying system, as far as daowei knows it. An adapter must keep one promise of the system it speaks to: a
 * second order under a reference that it has is answered with the state of the first and moves nothing. Errors are answers:
 * whatever goes wrong on the way is `lost`.
 */
export interface PaymentGateway {
  readonly send: (instruction: PaymentInstruction) => Promise<PaymentAnswer>;
  readonly query: (reference: string) => Promise<PaymentAnswer>;
  readonly returns: () => Promise<readonly ReturnNotice[]>;
}
