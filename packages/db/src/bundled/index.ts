export { BundledRefusal, describeBundledProblem } from "./problem.ts";
export type { BundledProblem } from "./problem.ts";
export { startBundled } from "./start.ts";
export type { Bundled, StartBundled } from "./start.ts";
export { visitBundled } from "./visit.ts";
export type { Visit } from "./visit.ts";
