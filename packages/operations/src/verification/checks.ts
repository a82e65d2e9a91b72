import { checkAcknowledged } from "./acknowledged.ts";
import { checkApprovals } from "./approvals.ts";
import { checkAtMostOnce } from "./at-most-once.ts";
import { checkChain } from "./chain.ts";
import { checkConservation } from "./conservation.ts";
import type { Check, Invariant } from "./finding.ts";
import { checkFromNowhere } from "./from-nowhere.ts";
import { checkLegalHistory } from "./legal-history.ts";
import { checkOutbox } from "./outbox.ts";
import { checkReconciliation } from "./reconciliation.ts";
import { checkReproducibleAmounts } from "./reproducible-amounts.ts";

/** The check of every invariant. */
export const checks = {
  I1: checkConservation,
  I2: checkAtMostOnce,
  I3: checkAcknowledged,
  I4: checkFromNowhere,
  I5: checkLegalHistory,
  I6: checkApprovals,
  I7: checkChain,
  I8: checkOutbox,
  I9: checkReconciliation,
  I10: checkReproducibleAmounts,
} as const satisfies Record<Invariant, Check>;
