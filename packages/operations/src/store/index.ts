export { markSeeded, openStore, storyDay, turnClockTo } from "./open-store.ts";
export type { OpenedStore, StoreKind, StoreProblem } from "./open-store.ts";
