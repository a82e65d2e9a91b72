/** Where an order to the paying system stands; `calling` is written before the call, so that a crash is seen after it. */
export const paymentStatuses = [
  "queued",
  "calling",
  "unknown",
  "accepted",
  "rejected",
  "returned",
  "withdrawn",
] as const;
/** One state of a payment order. */
export type PaymentStatus = (typeof paymentStatuses)[number];

/** What can happen to a payment order. */
export const paymentActs = [
  "claim",
  "accept",
  "reject",
  "lose",
  "find_absent",
  "return",
  "withdraw",
] as const;
/** One act on a payment order. */
export type PaymentAct = (typeof paymentActs)[number];

/**
 * The life of a payment order. A call whose answer was lost is `unknown` and is asked about by its reference; only the
 * answer that the paying system has never seen the reference (`find_absent`) queues it again, under the same reference.
 */
export const paymentLife = {
  queued: { claim: "calling", withdraw: "withdrawn" },
  calling: { accept: "accepted", reject: "rejected", lose: "unknown" },
  unknown: { accept: "accepted", reject: "rejected", find_absent: "queued", lose: "unknown" },
  accepted: { return: "returned" },
  rejected: {},
  returned: {},
  withdrawn: {},
} as const satisfies Record<PaymentStatus, Partial<Record<PaymentAct, PaymentStatus>>>;

/** The status an act leads to, or undefined where it is not possible. */
export function paymentAfter(status: PaymentStatus, act: PaymentAct): PaymentStatus | undefined {
  const acts: Partial<Record<PaymentAct, PaymentStatus>> = paymentLife[status];
  return acts[act];
}

/** Orders that may still move money, or have: a transfer never has two of them. */
export const livePayments = [
  "queued",
  "calling",
  "unknown",
  "accepted",
] as const satisfies readonly PaymentStatus[];
