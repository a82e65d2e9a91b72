export type { Change, MadeChange } from "./change.ts";
export {
  type Compared,
  type Difference,
  differenceBetween,
  type LevelDifference,
  type MoneyDifference,
  type PlaceDifference,
  type YearDifference,
} from "./difference.ts";
export type { OpenCase, WhatIfProblem } from "./problem.ts";
export { type Setting, settingsOf, writtenAmount } from "./settings.ts";
export { whatIf, type WhatIf, type WhatIfInput, supposePolicy, type YearHeads } from "./what-if.ts";
