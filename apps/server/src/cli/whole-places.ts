import type { CompiledPolicy, Ruling } from "@daowei/domain/policies";
import type { ReadRow } from "@daowei/operations/import";
import { faultLine } from "./words.ts";

interface Asked {
  readonly policy: CompiledPolicy;
  readonly year: number;
  /** Whether a row may stand beside rows of places below it, as what is left of the whole; it may be their sum otherwise. */
  readonly besideOthers: boolean;
}

/**
 * Lines about rows for a whole city or province that cannot be reckoned as one: what lies below it and has no row of its
 * own must be ruled as the row is, and there must be something left of it.
 */
export function unlikeFaults(
  file: string,
  rows: readonly ReadRow[],
  asked: Asked,
): readonly string[] {
  return rows.flatMap((row) => {
    const expected = expectation(row, rows, asked);
    if (expected === null) return [];
    const found = `${row.placeCode} ${row.placeName} ${row.insuredClass}`;
    return [faultLine({ at: [file, row.line], kind: "错误 error unlike_places", found, expected })];
  });
}

function expectation(
  row: ReadRow,
  rows: readonly ReadRow[],
  { policy, year, besideOthers }: Asked,
): string | null {
  const { gazetteer, book } = policy;
  const { placeCode, insuredClass } = row;
  const below = gazetteer.countingPlaces(placeCode, year);
  if (below.every(({ code }) => code === placeCode)) return null;
  const others = rows.filter(
    (other) =>
      other.insuredClass === insuredClass &&
      other.placeCode !== placeCode &&
      gazetteer.within(other.placeCode, placeCode, year),
  );
  const [beside] = others;
  if (beside !== undefined && !besideOthers)
    return `没有另列的下级地区，但第 ${beside.line} 行是 ${beside.placeCode} ${beside.placeName}；本行若不含已另列的地区，请加 if this row leaves those out, add --whole-places`;
  const meant = below.filter(
    ({ code }) => !others.some((other) => gazetteer.within(code, other.placeCode, year)),
  );
  if (meant.length === 0) return "合计行请在地区栏写「合计」 a row that is no sum of other rows";
  const whole = book.ruling(year, placeCode, insuredClass);
  // The engine says itself why it cannot rule the row.
  if (!whole.ok) return null;
  const unlike = meant.find(({ code }) => {
    const own = book.ruling(year, code, insuredClass);
    return !own.ok || inWords(own.value) !== inWords(whole.value);
  });
  if (unlike === undefined) return null;
  return `各县与本行的规定相同；${unlike.code} ${unlike.name} 不同，请单列 places ruled alike; give this one a row of its own`;
}

function inWords({ terms: { standardYuan, shares } }: Ruling): string {
  return [standardYuan, ...shares.map(({ level, perHeadYuan }) => `${level} ${perHeadYuan}`)].join(
    " ",
  );
}
