export { clearTestFolders, launch, launchWell, signInTo, testFolder } from "./launched.ts";
export type { Launched, TestFolder } from "./launched.ts";
