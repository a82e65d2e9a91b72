import {
  exactOfWhole,
  exactToText,
  type Fen,
  fenInYuan,
  fenToText,
  type Rounding,
  times,
} from "#money";
import type { Terms, TermShare, TraceStep } from "#policies";

/** An amount that was settled: by which terms, for how many heads, with which rounding. */
export interface SettledAmount {
  readonly heads: bigint;
  readonly amountFen: Fen;
  readonly rounding: Rounding;
  readonly terms: Terms;
  readonly index: number;
}

/** The step from yuan per head to fen: a product, and a rounding where the product is no whole unit. */
export function amountStep(share: TermShare, settled: SettledAmount): TraceStep {
  const inputs = [share.step, headsStep(settled.heads)];
  const product = times(share.perHead, exactOfWhole(settled.heads));
  const amount = {
    label: `amount.${share.level}`,
    value: fenToText(settled.amountFen),
    unit: "fen",
  } as const;
  if (exactToText(product) === exactToText(fenInYuan(settled.amountFen))) {
    return { ...amount, operation: "multiply", inputs };
  }
  const unrounded: TraceStep = {
    label: "product",
    operation: "multiply",
    value: exactToText(product),
    unit: "yuan",
    inputs,
  };
  return { ...amount, operation: "round", inputs: [unrounded], note: roundingNote(settled) };
}

function headsStep(heads: bigint): TraceStep {
  return {
    label: "heads",
    operation: "given",
    value: heads.toString(),
    unit: "person",
    inputs: [],
  };
}

// "fen half_up" as stated; "rest" for the share that takes what is left; "largest_remainder" where none does.
function roundingNote({ terms, index, rounding }: SettledAmount): string {
  const own = `${rounding.unit} ${rounding.mode}`;
  if (terms.remainderIndex === undefined) return `${own} largest_remainder`;
  return terms.remainderIndex === index ? `${own} rest` : own;
}
