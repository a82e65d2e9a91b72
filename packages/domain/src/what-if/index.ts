export type { Change, MadeChange } from "./change.ts";
export type {
  Difference,
  LevelDifference,
  MoneyDifference,
  PlaceDifference,
  YearDifference,
} from "./difference.ts";
export type { OpenCase, WhatIfProblem } from "./problem.ts";
export { type Setting, settingsOf, writtenAmount } from "./settings.ts";
export type { NotApportionable, YearHeads } from "./two-sides.ts";
export { supposePolicy, whatIf, type WhatIf, type WhatIfInput } from "./what-if.ts";
