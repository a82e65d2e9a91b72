/** data-testid of looking into notices and supposing other amounts. */
export const supposingIds = {
  policySearch: "policy-search",
  policyHits: "policy-hits",
  policyTimeline: "policy-timeline",
  policyHatches: "policy-hatches",
  whatIfPolicy: "what-if-policy",
  whatIfAmount: "what-if-amount",
  whatIfRun: "what-if-run",
  whatIfResult: "what-if-result",
  whatIfScenario: "what-if-scenario",
  whatIfScenarios: "what-if-scenarios",
  whatIfAdd: "what-if-add",
  whatIfName: "what-if-name",
  whatIfPreset: "what-if-preset",
} as const;
