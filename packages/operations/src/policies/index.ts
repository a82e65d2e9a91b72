export { type ComparePolicies, comparePolicyTexts } from "./compare.ts";
export { getPolicy } from "./get.ts";
export { listPolicies } from "./list.ts";
