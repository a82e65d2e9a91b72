export * from "./apportionment.ts";
export * from "./batches.ts";
export * from "./enrolment.ts";
export * from "./overview.ts";
export * from "./policies.ts";
export * from "./scalars.ts";
export * from "./session.ts";
export * from "./transfers.ts";
