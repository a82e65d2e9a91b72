import {
  exact,
  exactToText,
  type Fen,
  fenToText,
  percentOf,
  roundExact,
  type RoundingMode,
  toScaled,
  fenInYuan,
} from "#money";
import { type Citation, cited, type TraceStep } from "#policies";

/** Fen together with the step that explains them. */
export interface ExplainedFen {
  readonly fen: Fen;
  readonly step: TraceStep;
}

/** Whole fen of yuan as written; throws for more than two decimals, which the form of the file excludes. */
export function fenOf(yuan: string): Fen {
  const fen = toScaled(exact(yuan), 2);
  if (fen === undefined) throw new RangeError(`not whole fen: ${yuan}`);
  return fen;
}

/** An amount as the document writes it, or as the asker gives it when there is no citation. */
export function statedFen(label: string, yuan: string, citation?: Citation): ExplainedFen {
  const fen = fenOf(yuan);
  const step: TraceStep = {
    label,
    operation: "given",
    value: fenToText(fen),
    unit: "fen",
    inputs: [],
  };
  return { fen, step: citation === undefined ? step : cited(step, citation) };
}

/** An amount that an operation made of others. */
export function madeFen(
  label: string,
  operation: TraceStep["operation"],
  made: { readonly fen: Fen; readonly inputs: readonly TraceStep[]; readonly note?: string },
): ExplainedFen {
  const { fen, inputs, note } = made;
  const step = { label, operation, value: fenToText(fen), unit: "fen", inputs } as const;
  return { fen, step: note === undefined ? step : { ...step, note } };
}

/** A percent of an amount, brought to whole fen. */
export function percentFen(
  label: string,
  of: ExplainedFen,
  rate: { readonly percent: string; readonly mode: RoundingMode; readonly citation: Citation },
): ExplainedFen {
  const percent = exact(rate.percent);
  const value = roundExact(percentOf(percent, fenInYuan(of.fen)), 2, rate.mode);
  const written: TraceStep = {
    label: "rate",
    operation: "given",
    value: exactToText(percent),
    unit: "percent",
    inputs: [],
  };
  const inputs = [cited(written, rate.citation), of.step];
  return madeFen(label, "percent", { fen: fenOf(exactToText(value)), inputs });
}
