export type { BulkResult } from "./bulk-result.ts";
export { confirmArrival, type ConfirmArrival } from "./confirm-arrival.ts";
export { confirmArrivals, type ConfirmArrivals } from "./confirm-arrivals.ts";
export { explainObligation } from "./explain.ts";
export { getTransfer } from "./get.ts";
export { listTransfers, type ListTransfers, type TransferList } from "./list.ts";
export { recordSent, type RecordSent } from "./record-sent.ts";
export type { TransferSummary } from "./summary.ts";
