import { exact, type Fen, fenPerUnit, type Rounding, roundQuotient, toScaled } from "#money";
import type { AdvanceProvision, CompiledPolicy } from "#policies";
import { ok, refuse, type Result } from "#result";
import type { PaidAhead, SettlementProblem } from "./paid-ahead.ts";
import type { PlaceDue } from "./place-due.ts";

/** Which advance of a policy is reckoned, on what is due for the heads that it is estimated on. */
export interface AdvanceInput {
  readonly policy: CompiledPolicy;
  readonly year: number;
  readonly rounding: Rounding;
  readonly dues: readonly PlaceDue[];
  readonly advanceId: string;
}

/**
 * What may be paid ahead 提前下达: for each level and place that the advance is about, so much of what is due, rounded.
 * Nothing was paid before; what remains is carried. Refuses an advance that the policy does not have or puts no figure on.
 */
export function advanceOf(input: AdvanceInput): Result<readonly PaidAhead[], SettlementProblem> {
  const { policy, year, advanceId, dues } = input;
  const rules = policy.advances.filter(({ id }) => id === advanceId);
  const [rule] = rules;
  if (rule === undefined) {
    const expected = policy.advances.map(({ id }) => id);
    return refuse({ kind: "unknown-advance", id: advanceId, expected });
  }
  const { part } = rule;
  if ("unstated" in part)
    return refuse({ kind: "advance-unstated", id: advanceId, says: part.unstated });
  const fraction = fractionOf(part);
  const concerned = dues.filter(
    (due) =>
      (rule.levels === undefined || rule.levels.includes(due.level)) &&
      due.parts.some(({ insuredClass }) => {
        const asked = { year, placeCode: due.placeCode, insuredClass };
        return policy.book.applying(rules, asked).length > 0;
      }),
  );
  const perLevel = Map.groupBy(concerned, ({ placeCode, level }) => `${placeCode} ${level}`);
  return ok(
    [...perLevel.values()].flatMap((own, row) =>
      own.slice(0, 1).map(({ placeCode, level }): PaidAhead => {
        const dueFen = own.reduce((sum, due) => sum + due.dueFen, 0n);
        const limitFen = partOf(dueFen, fraction, input.rounding);
        return { row, placeCode, level, ...nothingBefore, limitFen };
      }),
    ),
  );
}

const nothingBefore = { advancedFen: 0n, earlierFen: 0n, deductionFen: 0n } as const;

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function fractionOf(
  part: Exclude<AdvanceProvision["part"], { readonly unstated: string }>,
): Fraction {
  if ("months" in part) return { numerator: BigInt(part.months), denominator: 12n };
  const numerator = toScaled(exact(part.percent), 6);
  if (numerator === undefined) throw new Error(`a percent with too many decimals: ${part.percent}`);
  return { numerator, denominator: 100_000_000n };
}

function partOf(dueFen: Fen, { numerator, denominator }: Fraction, rounding: Rounding): Fen {
  const unit = fenPerUnit[rounding.unit];
  return roundQuotient(dueFen * numerator, denominator * unit, rounding.mode) * unit;
}
