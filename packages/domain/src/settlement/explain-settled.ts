import { explain } from "#apportionment";
import { exact, exactToText, type Fen, fenToText, plus, times } from "#money";
import { cited, type CompiledPolicy, type TraceStep } from "#policies";
import type { RoundedBy } from "./place-due.ts";
import type { Due, SettledDue, Settlement } from "./settle.ts";

/** What an explanation of a settlement rests on: the policy, and how places were rounded. */
export interface SettledBy {
  readonly policy: CompiledPolicy;
  readonly settlement: Pick<Settlement, "year" | "rounding">;
  readonly roundedBy: RoundedBy;
}

/** Why this payment is what it is: due, advanced, earlier years, deductions, down to the quoted sentences. */
export function explainSettled(row: SettledDue, by: SettledBy): TraceStep {
  const due = dueStep(row, by);
  const owed =
    row.earlierFen === 0n
      ? due
      : step("settlement.owed", "add", {
          fen: row.dueFen + row.earlierFen,
          inputs: [due, stated("settlement.earlier", row.earlierFen)],
        });
  const taken = [
    stated("settlement.advanced", row.advancedFen),
    ...(row.deductionFen === 0n ? [] : [stated("settlement.deduction", row.deductionFen)]),
  ];
  const balance = step("settlement.balance", "subtract", {
    fen: row.paymentFen + row.carriedFen,
    inputs: [owed, ...taken],
  });
  const payment = paymentStep(row, balance);
  return row.rule === null ? payment : cited(payment, row.rule.citation);
}

function paymentStep({ paymentFen, carriedFen, limitFen }: SettledDue, balance: TraceStep) {
  const label = "settlement.payment";
  if (carriedFen === 0n) return { ...balance, label };
  const bound =
    carriedFen < 0n || limitFen === null
      ? stated("settlement.nothing", 0n)
      : stated("settlement.limit", limitFen);
  return step(label, carriedFen < 0n ? "maximum" : "minimum", {
    fen: paymentFen,
    inputs: [balance, bound],
  });
}

function dueStep(due: Due, by: SettledBy): TraceStep {
  const roots = due.parts.map((part) => partStep(due, part, by));
  const [only, another] = roots;
  if (only === undefined) throw new Error(`nothing is due for ${due.placeCode}`);
  if (by.roundedBy === "class")
    return another === undefined
      ? only
      : step("settlement.due", "add", { fen: due.dueFen, inputs: roots });
  const products = roots.map(asProduct);
  const sum = products.map(({ value }) => exact(value)).reduce(plus);
  const exactly: TraceStep =
    another === undefined
      ? asProduct(only)
      : {
          label: "settlement.classes",
          operation: "add",
          value: exactToText(sum),
          unit: "yuan",
          inputs: products,
        };
  const { unit, mode } = by.settlement.rounding;
  const rounded = step("settlement.due", "round", { fen: due.dueFen, inputs: [exactly] });
  return { ...rounded, note: `${unit} ${mode}` };
}

function partStep(due: Due, part: Due["parts"][number], by: SettledBy): TraceStep {
  const { policy, settlement } = by;
  const { placeCode } = due;
  const { insuredClass, heads, level, payerCode } = part;
  const { year, rounding } = settlement;
  const explained = explain({ policy, year, placeCode, insuredClass, heads, rounding });
  const share = explained.ok
    ? explained.value.shares.find((one) => one.level === level && one.payerCode === payerCode)
    : undefined;
  if (share === undefined)
    throw new Error(`${policy.id} apportions ${placeCode} but does not explain ${level}`);
  return share.root;
}

// Before it was rounded: what is rounded once for the place is the sum of these.
function asProduct({ operation, inputs }: TraceStep): TraceStep {
  const [inner] = inputs;
  const factors = operation === "round" && inner !== undefined ? inner.inputs : inputs;
  const value = exactToText(factors.map((factor) => exact(factor.value)).reduce(times));
  return { label: "product", operation: "multiply", value, unit: "yuan", inputs: factors };
}

function stated(label: string, fen: Fen): TraceStep {
  return step(label, "given", { fen, inputs: [] });
}

interface Reckoned {
  readonly fen: Fen;
  readonly inputs: readonly TraceStep[];
}

function step(
  label: string,
  operation: TraceStep["operation"],
  { fen, inputs }: Reckoned,
): TraceStep {
  return { label, operation, value: fenToText(fen), unit: "fen", inputs };
}
