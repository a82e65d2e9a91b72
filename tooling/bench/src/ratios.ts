import type { Checked } from "./check.ts";
import type { Contestant, Unit } from "./contestants/contestant.ts";
import { type Measured, median } from "./measure.ts";

/** One line of the table. */
export interface Line {
  readonly task: Contestant["task"];
  readonly unit: Unit;
  readonly name: string;
  readonly casesPerCpuSecond: number;
  readonly cases: number;
  readonly wrongCases: number;
  readonly wrongFen: string;
  readonly rates: readonly number[];
}

/** How the engine stands to the limit and to the fastest other engine. */
export interface Ratio {
  readonly task: Contestant["task"];
  readonly unit: Unit;
  /** The middle of the ratios of each round, the lowest and the highest. */
  readonly toHand: number;
  readonly lowest: number;
  readonly highest: number;
  readonly target: number;
  /** To the fastest engine of others, which answer single rows in whole fen. */
  readonly toPeer: number | null;
}

const targets = { single: 0.5, explained: 0.5, bulk: 0.4 } as const;
const engineName = "daowei";
const handName = "BigInt by hand";
const otherEngines = ["@gorules/zen-engine", "json-rules-engine", "publicodes"];

/** The line of a contestant. */
export function lineOf({ contestant, rates }: Measured, checked: Checked): Line {
  const { task, unit, name } = contestant;
  const { cases, wrongCases, wrongFen } = checked;
  return {
    task,
    unit,
    name,
    casesPerCpuSecond: Math.round(median(rates)),
    cases,
    wrongCases,
    wrongFen: wrongFen.toString(),
    rates: rates.map(Math.round),
  };
}

/** The ratios of all tasks and units that were measured. */
export function ratiosOf(lines: readonly Line[]): readonly Ratio[] {
  const peers = lines.filter(({ name }) => otherEngines.includes(name));
  const fastest = Math.max(...peers.map(({ casesPerCpuSecond }) => casesPerCpuSecond));
  return lines
    .filter(({ name }) => name === engineName)
    .flatMap(({ task, unit, rates, casesPerCpuSecond }) => {
      const hand = lines.find(
        (line) => line.name === handName && line.task === task && line.unit === unit,
      );
      if (hand === undefined) return [];
      const byRound = rates.map((rate, round) => rate / (hand.rates[round] as number));
      const toPeer = peers.length === 0 ? null : casesPerCpuSecond / fastest;
      const [lowest, highest] = [Math.min(...byRound), Math.max(...byRound)];
      const toHand = median(byRound);
      return [{ task, unit, toHand, lowest, highest, target: targets[task], toPeer }];
    });
}
