export { markSeeded, openStore, storyDay } from "./open-store.ts";
export type { OpenedStore, StoreKind, StoreProblem } from "./open-store.ts";
