import type { ApportionedRow, Apportionment } from "#apportionment";
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

/** Two apportionments side by side: places, levels and years each add up to the difference of the totals, to the fen. */
export interface Difference extends MoneyDifference {
  readonly places: readonly PlaceDifference[];
  readonly levels: readonly LevelDifference[];
  readonly years: readonly YearDifference[];
}

/** Apportionments of the same heads, one for each year, in the same order. */
export interface Compared {
  readonly before: readonly Apportionment[];
  readonly after: readonly Apportionment[];
}

/** What changes between apportionments of the same heads; throws when they are not. */
export function differenceBetween({ before, after }: Compared): Difference {
  const all = new Ledger();
  const places: PlaceDifference[] = [];
  const years = before.map((then, index): YearDifference => {
    const now = after[index];
    if (now?.year !== then.year || now.rows.length !== then.rows.length)
      throw new Error(`the heads of ${then.year} were not apportioned twice`);
    const ofYear = new Ledger();
    const byPlace = new Map<string, { readonly placeName: string; readonly ledger: Ledger }>();
    for (const [row, old] of then.rows.entries()) {
      const { placeCode, placeName } = old;
      const known = byPlace.get(placeCode) ?? { placeName, ledger: new Ledger() };
      byPlace.set(placeCode, known);
      known.ledger.enter("beforeFen", old);
      known.ledger.enter("afterFen", sameHeads(old, now.rows[row]));
    }
    for (const [placeCode, { placeName, ledger }] of byPlace) {
      places.push({ year: then.year, placeCode, placeName, ...ledger.closed() });
      ofYear.take(ledger);
    }
    all.take(ofYear);
    return { year: then.year, ...ofYear.closed() };
  });
  return { places, years, ...all.closed() };
}

function sameHeads(old: ApportionedRow, row: ApportionedRow | undefined): ApportionedRow {
  const same =
    row?.placeCode === old.placeCode &&
    row.insuredClass === old.insuredClass &&
    row.heads === old.heads;
  if (!same) throw new Error(`${old.placeCode} ${old.insuredClass} was not apportioned twice`);
  return row;
}

interface Entry {
  beforeFen: Fen;
  afterFen: Fen;
}

class Ledger {
  readonly #levels = new Map<ShareLevel, Entry>();

  enter(side: keyof Entry, { shares }: ApportionedRow): void {
    for (const { level, amountFen } of shares) this.#entry(level)[side] += amountFen;
  }

  take(other: Ledger): void {
    for (const [level, { beforeFen, afterFen }] of other.#levels) {
      const own = this.#entry(level);
      own.beforeFen += beforeFen;
      own.afterFen += afterFen;
    }
  }

  closed(): MoneyDifference & { readonly levels: readonly LevelDifference[] } {
    const sum: Entry = { beforeFen: 0n, afterFen: 0n };
    const levels: LevelDifference[] = [];
    for (const level of shareLevels) {
      const entry = this.#levels.get(level);
      if (entry === undefined) continue;
      sum.beforeFen += entry.beforeFen;
      sum.afterFen += entry.afterFen;
      levels.push({ level, ...differing(entry) });
    }
    return { ...differing(sum), levels };
  }

  #entry(level: ShareLevel): Entry {
    const known = this.#levels.get(level);
    if (known !== undefined) return known;
    const opened = { beforeFen: 0n, afterFen: 0n };
    this.#levels.set(level, opened);
    return opened;
  }
}

function differing({ beforeFen, afterFen }: Entry): MoneyDifference {
  return { beforeFen, afterFen, differenceFen: afterFen - beforeFen };
}
