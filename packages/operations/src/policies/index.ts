export { checkPolicyText } from "./check-text.ts";
export { type ComparePolicies, comparePolicyTexts } from "./compare.ts";
export { getPolicy } from "./get.ts";
export { policyHistory, policySource } from "./history.ts";
export { listPolicies } from "./list.ts";
export { recentPolicies } from "./recent-policies.ts";
export { type PolicyHit, searchPolicies } from "./search.ts";
export { unreadablePolicies } from "./unreadable.ts";
