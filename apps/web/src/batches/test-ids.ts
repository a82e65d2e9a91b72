/** data-testid of the key actions of batches: their list, the menu of a row, the grid and the comparison. */
export const batchIds = {
  gridWarnings: "grid-warnings",
  gridChosen: "grid-chosen",
  printBatches: "print-batches",
  comparedBatches: "compared-batches",
  comparedDifference: "compared-difference",
  compareWith: "compare-with",
  menu: "menu",
  menuItem: "menu-item",
  rowMenu: "row-menu",
  unconfirmedNotice: "unconfirmed-notice",
  newBatch: "new-batch",
  batchRow: "batch-row",
  checks: "grid-checks",
  sumFaults: "sum-faults",
  moveTotals: "grid-move-totals",
  fold: "grid-fold",
} as const;
