import type { Fen, Rounding } from "#money";
import type { CompiledPolicy, ShareLevel } from "#policies";
import { ok, refuse, type Result } from "#result";
import { gatherLevels } from "./gather-levels.ts";
import type { PaidAhead, SettlementProblem } from "./paid-ahead.ts";
import type { DuePart, PlaceDue } from "./place-due.ts";
import { type Rule, ruleFor } from "./settlement-rule.ts";

/** What is due for a place, whether from one payer or from all levels together. */
export interface Due extends Omit<PlaceDue, "level" | "payerCode" | "parts"> {
  readonly level: ShareLevel | null;
  readonly payerCode: string | null;
  readonly parts: readonly (DuePart & { readonly level: ShareLevel; readonly payerCode: string })[];
}

/** The columns of money in a settlement table, in whole fen. */
export interface SettledAmounts {
  readonly dueFen: Fen;
  readonly advancedFen: Fen;
  readonly earlierFen: Fen;
  readonly deductionFen: Fen;
  /** 本次下达: never negative. */
  readonly paymentFen: Fen;
  /** Negative is taken off the next payment 下次抵扣, positive is topped up next time 下次补拨. */
  readonly carriedFen: Fen;
}

/** One row of a settlement table. */
export interface SettledDue extends Due, SettledAmounts {
  readonly limitFen: Fen | null;
  readonly rule: Rule | null;
}

/** A settlement table; totals are sums of its rows. */
export interface Settlement {
  readonly policyId: string;
  readonly year: number;
  readonly rounding: Rounding;
  readonly rows: readonly SettledDue[];
  readonly totals: readonly ({ readonly level: ShareLevel | null } & SettledAmounts)[];
}

/** What is settled: what is due, and for each of it what was paid ahead. */
export interface SettleInput {
  readonly policy: CompiledPolicy;
  readonly year: number;
  readonly rounding: Rounding;
  readonly dues: readonly PlaceDue[];
  readonly paidAhead: readonly PaidAhead[];
}

/**
 * Due less advanced, plus or minus what earlier years left, less deductions, is this payment, place by place and level by
 * level; below zero nothing is paid and the difference is carried. Only levels that were entered are settled, and each of
 * their places must be entered. Refuses the whole with everything that is wrong.
 */
export function settle(input: SettleInput): Result<Settlement, readonly SettlementProblem[]> {
  const { policy, year, rounding } = input;
  const { dues, problems } = gatherLevels(input.dues, input.paidAhead);
  const found = [...problems];
  const rows: SettledDue[] = [];
  for (const { due, paid } of dues) {
    const rule = ruleFor(policy, year, due);
    if (rule.ok) rows.push(settled(due, paid, rule.value));
    else found.push(rule.problem);
  }
  if (found.length > 0) return refuse(found);
  return ok({ policyId: policy.id, year, rounding, rows, totals: totalled(rows) });
}

function settled(due: Due, paid: PaidAhead, rule: Rule | null): SettledDue {
  const { advancedFen, earlierFen, deductionFen } = paid;
  const balanceFen = due.dueFen + earlierFen - advancedFen - deductionFen;
  const limitFen = rule?.underpaid === "carried" ? 0n : paid.limitFen;
  const paymentFen = most(0n, limitFen === null ? balanceFen : least(limitFen, balanceFen));
  const carriedFen = balanceFen - paymentFen;
  const amounts = { advancedFen, earlierFen, deductionFen, paymentFen, carriedFen };
  return { ...due, ...amounts, limitFen, rule };
}

function totalled(rows: readonly SettledDue[]): Settlement["totals"] {
  const levels = Map.groupBy(rows, ({ level }) => level);
  return [...levels].map(([level, own]) => {
    const sum = (of: (row: SettledDue) => Fen) => own.reduce((before, row) => before + of(row), 0n);
    return {
      level,
      dueFen: sum((row) => row.dueFen),
      advancedFen: sum((row) => row.advancedFen),
      earlierFen: sum((row) => row.earlierFen),
      deductionFen: sum((row) => row.deductionFen),
      paymentFen: sum((row) => row.paymentFen),
      carriedFen: sum((row) => row.carriedFen),
    };
  });
}

function most(a: Fen, b: Fen): Fen {
  return a > b ? a : b;
}

function least(a: Fen, b: Fen): Fen {
  return a < b ? a : b;
}
