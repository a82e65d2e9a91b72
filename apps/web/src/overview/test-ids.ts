/** data-testid of what stands on the overview. */
export const overviewIds = {
  exceptions: "exceptions",
  policyNews: "policy-news",
  arrivalRateByToday: "arrival-rate-by-today",
  arrivalRate: "arrival-rate",
  waitingLine: "waiting-line",
  lateList: "late-list",
  brief: "brief",
} as const;
