import { fenPerUnit, type Rounding } from "#money";
import {
  type CompiledPolicy,
  type Ruling,
  type ShareLevel,
  shareLevels,
  type Terms,
} from "#policies";
import { ok, refuse, type Result } from "#result";
import { admit, yearRefused } from "./admit.ts";
import type { ApportionProblem } from "./problem.ts";
import { type Settle, settling } from "./settle-shares.ts";
import { type TableNumbers, tableNumbers } from "./table-numbers.ts";

/** Which places and classes columns speak of, by the positions in these lists; `rounding` is the policy's own unless given. */
export interface ColumnTableInput {
  readonly policy: CompiledPolicy;
  readonly year: number;
  readonly places: readonly string[];
  readonly classes: readonly string[];
  readonly rounding?: Rounding;
}

/** The numbers of some terms as they stand in a column table. */
export interface TableTerms {
  readonly terms: Terms;
  /** For rows whose products 64 bits cannot hold. */
  readonly settle: Settle;
}

/** What a policy says for every place and class, laid out for many rows. */
export interface ColumnTable {
  readonly places: readonly string[];
  readonly classes: readonly string[];
  readonly levels: readonly ShareLevel[];
  readonly unitFen: bigint;
  /** Whether every product is a whole unit, so that nothing is rounded. */
  readonly exact: boolean;
  /** By place and class (`place * classes.length + class`): the position in `terms`, or -1 where the policy refuses. */
  readonly termsOf: Int32Array;
  readonly terms: readonly TableTerms[];
  readonly numbers: TableNumbers;
  /** The terms and payers of a place and class, or why it is refused. */
  ruling(placeIndex: number, classIndex: number): Result<Ruling, ApportionProblem>;
}

/** Lays out a policy for columns; refuses a year that the policy does not govern. A place or class is refused when a row uses it. */
export function columnTable(input: ColumnTableInput): Result<ColumnTable, ApportionProblem> {
  const { policy, year, places, classes, rounding = policy.rounding } = input;
  const refused = yearRefused(policy, year);
  if (refused !== null) return refuse(refused);
  const rulings = places.flatMap((placeCode) =>
    classes.map((insuredClass) =>
      admit(policy, year, { row: 0, headcount: { placeCode, insuredClass, heads: 0n } }),
    ),
  );
  const { all, termsOf } = distinctTerms(rulings);
  const levels = shareLevels.filter((level) =>
    all.some(({ shares }) => shares.some((share) => share.level === level)),
  );
  const unitFen = fenPerUnit[rounding.unit];
  const exact = all.every(({ denominator }) => denominator * unitFen === 1n);
  return ok({
    places,
    classes,
    levels,
    unitFen,
    exact,
    termsOf,
    terms: all.map((terms) => ({ terms, settle: settling(terms, rounding) })),
    numbers: tableNumbers({ all, levels, rounding, exact }),
    ruling: (placeIndex, classIndex) => {
      const ruling = rulings[placeIndex * classes.length + classIndex];
      if (ruling === undefined)
        throw new RangeError(`no place ${placeIndex} or class ${classIndex}`);
      return ruling;
    },
  });
}

function distinctTerms(rulings: readonly Result<Ruling, ApportionProblem>[]) {
  const distinct = new Map<Terms, number>();
  const termsOf = Int32Array.from(rulings, (ruling) => {
    if (!ruling.ok) return -1;
    const { terms } = ruling.value;
    const position = distinct.get(terms) ?? distinct.size;
    distinct.set(terms, position);
    return position;
  });
  return { all: [...distinct.keys()], termsOf };
}
