export { checkPolicyText } from "./check-text.ts";
export { type ComparePolicies, comparePolicyTexts } from "./compare.ts";
export { getPolicy } from "./get.ts";
export { policyHistory, policySource } from "./history.ts";
export { listPolicies } from "./list.ts";
export { unreadablePolicies } from "./unreadable.ts";
