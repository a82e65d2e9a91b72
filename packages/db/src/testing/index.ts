export { cuttingLine } from "./cutting-line.ts";
export type { CuttingLine, CutWhen } from "./cutting-line.ts";
export { ownFolder, removeOwnFolder } from "./left-behind.ts";
export { losingProxy } from "./losing-proxy.ts";
export type { LosingProxy } from "./losing-proxy.ts";
export { ownServer } from "./own-server.ts";
export type { OwnServer, ServerEnd } from "./own-server.ts";
export { blankDatabase, copyOfDatabase, testDatabase } from "./test-database.ts";
export type { TestDatabase } from "./test-database.ts";
