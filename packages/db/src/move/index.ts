export { moveStore } from "./move-store.ts";
export type { MovedStore, MoveProgress, MoveStore } from "./move-store.ts";
export type { Fingerprint, MoveProblem } from "./problem.ts";
