export { clientFor } from "./client.ts";
export type { Client } from "./client.ts";
export { issueKey } from "./issued-key.ts";
export type { IssuedKey } from "./issued-key.ts";
export { clearTestFolders, launch, launchWell, signInTo, testFolder } from "./launched.ts";
export type { Launched, TestFolder } from "./launched.ts";
