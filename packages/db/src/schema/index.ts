export * from "./audit.ts";
export * from "./batches.ts";
export * from "./enrolment.ts";
export * from "./idempotency.ts";
export * from "./people.ts";
export * from "./policies.ts";
export * from "./store.ts";
export * from "./transfers.ts";
