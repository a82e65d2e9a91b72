export { type Fen, fenFromText, fenToText, type MalformedFen } from "./fen.ts";
export {
  fenPerUnit,
  roundFen,
  type Rounding,
  type RoundingMode,
  roundingModes,
  type RoundingUnit,
  roundingUnits,
  roundQuotient,
  wholeFenHalfUp,
} from "./rounding.ts";
export { raised, rounder } from "./rounder.ts";
export { formatFen, formatWan, formatWhole } from "./format.ts";
export { chineseAmount } from "./chinese-amount.ts";
export {
  compare,
  type Exact,
  exact,
  exactToText,
  fenInYuan,
  type MalformedDecimal,
  minus,
  parseExact,
  percentOf,
  plus,
  roundExact,
  times,
  toScaled,
} from "./exact.ts";
export { scaledToText } from "./scaled.ts";
export { allot, allotter } from "./allot.ts";
