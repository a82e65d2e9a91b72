export type { Change, MadeChange } from "./change.ts";
export type {
  Difference,
  LevelDifference,
  MoneyDifference,
  PlaceDifference,
  YearDifference,
} from "./difference.ts";
export { everyHead } from "./growth.ts";
export type { OpenCase, WhatIfProblem } from "./problem.ts";
export { type PolicyInYear, type Replacement, replacementOf } from "./replacement.ts";
export { type Setting, settingsOf, writtenAmount } from "./settings.ts";
export { noStatus, type Status, statusesOf } from "./status.ts";
export {
  differenceBetween,
  type NotApportionable,
  type TwoSides,
  type YearHeads,
} from "./two-sides.ts";
export { supposePolicy, whatIf, type WhatIf, type WhatIfInput } from "./what-if.ts";
