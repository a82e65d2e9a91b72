export { stepLabels } from "./step-labels.ts";
