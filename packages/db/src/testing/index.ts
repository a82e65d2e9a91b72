export { losingProxy } from "./losing-proxy.ts";
export type { LosingProxy } from "./losing-proxy.ts";
export { blankDatabase, copyOfDatabase, testDatabase } from "./test-database.ts";
export type { TestDatabase } from "./test-database.ts";
