import type { ApportionedRow } from "#apportionment";
import type { Fen } from "#money";
import { type ShareLevel, shareLevels } from "#policies";

/** Money before and after, in fen; the difference is after less before. */
export interface MoneyDifference {
  readonly beforeFen: Fen;
  readonly afterFen: Fen;
  readonly differenceFen: Fen;
}

/** The difference of one level's money. */
export interface LevelDifference extends MoneyDifference {
  readonly level: ShareLevel;
}

/** The difference at one place in one year; its levels add up to it. */
export interface PlaceDifference extends MoneyDifference {
  readonly year: number;
  readonly placeCode: string;
  readonly placeName: string;
  readonly levels: readonly LevelDifference[];
}

/** The difference of one year; its levels add up to it. */
export interface YearDifference extends MoneyDifference {
  readonly year: number;
  readonly levels: readonly LevelDifference[];
}

/** What changes: places, levels and years each add up to the difference of the whole, to the fen. */
export interface Difference extends MoneyDifference {
  readonly places: readonly PlaceDifference[];
  readonly levels: readonly LevelDifference[];
  readonly years: readonly YearDifference[];
}

interface Entry {
  readonly level: ShareLevel;
  beforeFen: Fen;
  afterFen: Fen;
}

/** Money of each level on two sides. */
export class Ledger {
  // A row has few levels: looking through them costs less than a map for every place.
  readonly #entries: Entry[] = [];

  /** Enters the shares of the same heads on both sides. */
  enter(before: ApportionedRow, after: ApportionedRow): void {
    for (const { level, amountFen } of before.shares) this.#entry(level).beforeFen += amountFen;
    for (const { level, amountFen } of after.shares) this.#entry(level).afterFen += amountFen;
  }

  /** Enters everything that another ledger holds. */
  take(other: Ledger): void {
    for (const { level, beforeFen, afterFen } of other.#entries) {
      const own = this.#entry(level);
      own.beforeFen += beforeFen;
      own.afterFen += afterFen;
    }
  }

  /** The levels in their order and their sums. */
  closed(): MoneyDifference & { readonly levels: readonly LevelDifference[] } {
    let beforeFen = 0n;
    let afterFen = 0n;
    const levels: LevelDifference[] = [];
    for (const entry of this.#entries) {
      beforeFen += entry.beforeFen;
      afterFen += entry.afterFen;
      levels.push({
        level: entry.level,
        beforeFen: entry.beforeFen,
        afterFen: entry.afterFen,
        differenceFen: entry.afterFen - entry.beforeFen,
      });
    }
    levels.sort((a, b) => shareLevels.indexOf(a.level) - shareLevels.indexOf(b.level));
    return { beforeFen, afterFen, differenceFen: afterFen - beforeFen, levels };
  }

  #entry(level: ShareLevel): Entry {
    for (const entry of this.#entries) if (entry.level === level) return entry;
    const opened: Entry = { level, beforeFen: 0n, afterFen: 0n };
    this.#entries.push(opened);
    return opened;
  }
}
