import { type Fen, fenToText, type Rounding, scaledToText } from "#money";
import type { Terms, TermShare, TraceStep } from "#policies";

/** What makes the step from one share's yuan per head to fen, whatever the heads. */
export type AmountStep = (heads: bigint, amountFen: Fen, headsStep: TraceStep) => TraceStep;

/** The step from yuan per head to fen: a product, and a rounding where the product is no whole unit. */
export function amountStep(share: TermShare, terms: Terms, rounding: Rounding): AmountStep {
  const label = `amount.${share.level}`;
  const note = roundingNote(terms.shares.indexOf(share), terms, rounding);
  const decimals = decimalsOfYuan(terms.denominator);
  return (heads, amountFen, headsStep) => {
    const inputs = [share.step, headsStep];
    const value = fenToText(amountFen);
    const product = share.numerator * heads;
    if (product === amountFen * terms.denominator)
      return { label, value, unit: "fen", operation: "multiply", inputs };
    const unrounded: TraceStep = {
      label: "product",
      operation: "multiply",
      value: scaledToText(product, decimals),
      unit: "yuan",
      inputs,
    };
    return { label, value, unit: "fen", operation: "round", inputs: [unrounded], note };
  };
}

/** The step that states the heads. */
export function headsStep(heads: string): TraceStep {
  return { label: "heads", operation: "given", value: heads, unit: "person", inputs: [] };
}

// A denominator of 10^n divides fen; a yuan has two decimals more.
function decimalsOfYuan(denominator: bigint): number {
  return denominator.toString().length + 1;
}

// "fen half_up" as stated; "rest" for the share that takes what is left; "largest_remainder" where none does.
function roundingNote(index: number, terms: Terms, rounding: Rounding): string {
  const own = `${rounding.unit} ${rounding.mode}`;
  const { remainderIndex, totalIsSum } = terms;
  if (totalIsSum) return own;
  if (remainderIndex === undefined) return `${own} largest_remainder`;
  return remainderIndex === index ? `${own} rest` : own;
}
