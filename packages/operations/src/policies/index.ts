export { getPolicy } from "./get.ts";
export { listPolicies } from "./list.ts";
