import type { Place } from "@daowei/domain/places";
import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import type { FindingKind, Suggestion } from "./finding.ts";
import type { Cell } from "./grid.ts";
import { plainName } from "./insured-class-names.ts";
import { askScope, asSuggestion } from "./place-scope.ts";
import type { PlaceScope, ScopeQuestions } from "./place-scope.ts";

export interface PlaceProblem {
  readonly kind: FindingKind;
  readonly column: "code" | "name";
  readonly suggestions: readonly Suggestion[];
  readonly expected: string | null;
  /** The cell's text, where a person may say which place is meant. */
  readonly written: string | null;
}

export interface ReadPlace {
  readonly place: Place;
  readonly cleaned: boolean;
  readonly unknownName: boolean;
  /** Whether a person said that this place is meant. */
  readonly chosen?: true;
}

/** The cells of one row that name its place; either may be blank. */
export interface PlaceCells {
  readonly code: Cell;
  readonly name: Cell;
}

type PlaceReading = Result<ReadPlace, PlaceProblem>;
export type PlaceReader = (cells: PlaceCells) => PlaceReading;

const sixDigits = "6 位行政区划代码，如 451423";

/** Reads places by code, else by name, inside one place and year; remembers what it read, because places repeat once per class. */
export function placeReader(scope: PlaceScope): PlaceReader {
  const known = new Map<string, PlaceReading>();
  const chosen = new Map(
    (scope.chosenPlaces ?? []).map(({ written, placeCode }) => [plainName(written), placeCode]),
  );
  const questions = askScope(scope);
  return (cells) => {
    const key = `${cells.code.kind} ${cells.code.text}\n${cells.name.text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const read =
      cells.code.kind === "blank"
        ? readByName(cells.name, "name", questions)
        : readByCode(cells, questions);
    const settled = read.ok ? read : chosenInstead(read.problem, chosen, questions);
    known.set(key, settled);
    return settled;
  };
}

function chosenInstead(
  problem: PlaceProblem,
  chosen: ReadonlyMap<string, string>,
  scope: ScopeQuestions,
): PlaceReading {
  const code = problem.written === null ? undefined : chosen.get(plainName(problem.written));
  const place = code === undefined ? undefined : scope.gazetteer.find(code, scope.year);
  if (place === undefined) return refuse(problem);
  const refused = checkScope(place, problem.column, scope);
  return refused ?? ok({ place, cleaned: false, unknownName: false, chosen: true });
}

const forPersonsToSettle: ReadonlySet<FindingKind> = new Set([
  "ambiguous_place",
  "unknown_place",
  "abolished_place",
]);

const longestWriting = 200;

function writtenIn(cell: Cell, kind: FindingKind): string | null {
  const text = cell.text.trim();
  return forPersonsToSettle.has(kind) && text !== "" && text.length <= longestWriting ? text : null;
}

function readByCode({ code, name }: PlaceCells, scope: ScopeQuestions): PlaceReading {
  const text = plainCode(code.text);
  const problem = (kind: FindingKind, like: string | readonly Suggestion[] = [], expected = "") => {
    const suggestions = typeof like === "string" ? scope.suggest(like) : like;
    const written = writtenIn(code, kind);
    return refuse({
      kind,
      column: "code" as const,
      suggestions,
      expected: expected || null,
      written,
    });
  };
  if (code.kind === "date") return problem("date_in_cell");
  if (/^0{6}$/u.test(text) || text === "0") return problem("central_code");
  if (/^[\d.]+e[+-]?\d+$/iu.test(text)) return problem("scientific_number", name.text, sixDigits);
  if (/\p{Script=Han}/u.test(text)) return readByName(code, "code", scope);
  if (!/^\d{6}$/u.test(text)) return problem("malformed_place_code", name.text || text);
  const { gazetteer, year } = scope;
  const place = gazetteer.find(text, year);
  if (place !== undefined) {
    const refused = checkScope(place, "code", scope);
    return refused ?? compareName({ place, cleaned: text !== code.text }, name, scope);
  }
  const former = gazetteer.history(text).at(-1);
  if (former === undefined) return problem("unknown_place", name.text || text);
  const successors = gazetteer.successors(text, year).map(asSuggestion);
  const like = successors.length > 0 ? successors : name.text || former.name;
  return problem("abolished_place", like);
}

function readByName(
  name: Cell,
  column: PlaceProblem["column"],
  scope: ScopeQuestions,
): PlaceReading {
  const problem = (kind: FindingKind, suggestions: readonly Suggestion[]) =>
    refuse({ kind, column, suggestions, expected: null, written: writtenIn(name, kind) });
  if (name.kind === "blank") return problem("empty_place", []);
  const all = scope.gazetteer.named(name.text, scope.year);
  const inside = all.filter(scope.isInside);
  const counting = inside.filter(scope.countsHeads);
  const candidates = [counting, inside, all].find(({ length }) => length > 0);
  const [place, another] = candidates ?? [];
  if (place === undefined) return problem("unknown_place", scope.suggest(name.text));
  if (another !== undefined) return problem("ambiguous_place", all.map(asSuggestion));
  return checkScope(place, column, scope) ?? ok({ place, cleaned: false, unknownName: false });
}

function checkScope(
  place: Place,
  column: PlaceProblem["column"],
  scope: ScopeQuestions,
): Result<never, PlaceProblem> | undefined {
  const problem = (kind: FindingKind, expected: string) =>
    refuse({ kind, column, suggestions: [], expected, written: null });
  if (!scope.isInside(place)) {
    const own = scope.gazetteer.find(scope.placeCode, scope.year)?.name ?? scope.placeCode;
    return problem("place_out_of_scope", `${own}范围内的地区`);
  }
  if (scope.wholePlaces === true || scope.countsHeads(place)) return undefined;
  return problem("place_has_counties", `${place.name}所辖的县（市、区）`);
}

/** The code decides; a name that is another place's stops the row, a name nobody knows is only said. */
function compareName(
  read: Pick<ReadPlace, "place" | "cleaned">,
  name: Cell,
  { gazetteer, year }: ScopeQuestions,
): PlaceReading {
  if (name.kind === "blank") return ok({ ...read, unknownName: false });
  const named = gazetteer.named(name.text, year);
  if (named.some(({ code }) => code === read.place.code))
    return ok({ ...read, unknownName: false });
  if (named.length === 0) return ok({ ...read, unknownName: true });
  const suggestions = [read.place, ...named].map(asSuggestion);
  return refuse({
    kind: "code_name_mismatch",
    column: "name",
    suggestions,
    expected: null,
    written: null,
  });
}

/** Full-width digits, spaces and a leading apostrophe do not matter; statistics write six more zeros. */
function plainCode(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replaceAll(/[\s\p{Cf}]/gu, "")
    .replace(/^'/u, "");
  return /^\d{6}0{6}$/u.test(plain) ? plain.slice(0, 6) : plain;
}
