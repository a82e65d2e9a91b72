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
export { formatFen, formatWan } from "./format.ts";
export { chineseAmount } from "./chinese-amount.ts";
export {
  compare,
  type Exact,
  exact,
  exactOfWhole,
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
export { allot } from "./allot.ts";
