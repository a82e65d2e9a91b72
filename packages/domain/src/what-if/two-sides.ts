import { apportion, type Apportioner, apportionerOf, type ApportionProblem } from "#apportionment";
import type { HeadcountRow } from "#enrolment";
import type { CompiledPolicy } from "#policies";
import { ok, refuse, type Result } from "#result";
import {
  type Difference,
  Ledger,
  type PlaceDifference,
  type YearDifference,
} from "./difference.ts";

/** The heads of one fiscal year. */
export interface YearHeads {
  readonly year: number;
  readonly heads: readonly HeadcountRow[];
}

/** A policy, and what it would be; `grown` and `elsewise` where other heads, or other places, are supposed as well. */
export interface TwoSides {
  readonly before: CompiledPolicy;
  readonly after: CompiledPolicy;
  /** The heads that are supposed instead of the counted ones. */
  readonly grown?: (row: HeadcountRow) => HeadcountRow;
  /** What the policy would be at places of which something is supposed. */
  readonly elsewise?: ReadonlyMap<string, CompiledPolicy>;
}

/** Why heads cannot be apportioned under one of two policies. */
export interface NotApportionable {
  readonly kind: "not-apportionable";
  readonly year: number;
  readonly problems: readonly ApportionProblem[];
}

/** Apportions the heads under both policies, the grown ones after; refuses what `apportion` refuses under either. */
export function differenceBetween(
  sides: TwoSides,
  years: readonly YearHeads[],
): Result<Difference, NotApportionable> {
  const all = new Ledger();
  const closed: YearDifference[] = [];
  const places: PlaceDifference[] = [];
  for (const asked of years) {
    const found = placesOf(sides, asked);
    if (found === undefined) return refuse(refusal(sides, asked));
    const { year } = asked;
    const ofYear = new Ledger();
    for (const [placeCode, { placeName, ledger }] of found) {
      places.push({ year, placeCode, placeName, ...ledger.closed() });
      ofYear.take(ledger);
    }
    all.take(ofYear);
    closed.push({ year, ...ofYear.closed() });
  }
  return ok({ places, years: closed, ...all.closed() });
}

interface PlaceLedger {
  readonly placeName: string;
  readonly ledger: Ledger;
  readonly classes: string[];
}

/** A ledger for each place, rows one by one so that a nation's rows are never all kept; undefined when any row is bad. */
function placesOf(
  { before, after, grown, elsewise }: TwoSides,
  { year, heads }: YearHeads,
): ReadonlyMap<string, PlaceLedger> | undefined {
  const asIs = apportionerOf({ policy: before, year });
  const supposed = apportionerOf({ policy: after, year });
  if (!asIs.ok || !supposed.ok) return undefined;
  const atPlaces = apportionersOf(elsewise, year);
  const places = new Map<string, PlaceLedger>();
  for (const headcount of heads) {
    const one = asIs.value.apportion(headcount);
    const there = atPlaces.get(headcount.placeCode) ?? supposed.value;
    const other = there.apportion(grown === undefined ? headcount : grown(headcount));
    if (!one.ok || !other.ok) return undefined;
    const { placeCode, placeName, insuredClass } = one.value;
    const known = places.get(placeCode);
    const place = known ?? { placeName, ledger: new Ledger(), classes: [] };
    if (known === undefined) places.set(placeCode, place);
    if (place.classes.includes(insuredClass)) return undefined;
    place.classes.push(insuredClass);
    place.ledger.enter(one.value, other.value);
  }
  return places;
}

function apportionersOf(
  elsewise: TwoSides["elsewise"],
  year: number,
): ReadonlyMap<string, Apportioner> {
  const made = new Map<string, Apportioner>();
  for (const [code, policy] of elsewise ?? []) {
    const apportioner = apportionerOf({ policy, year });
    if (!apportioner.ok) throw new Error(`${policy.id} answers for ${year}, but not at ${code}`);
    made.set(code, apportioner.value);
  }
  return made;
}

function refusal(sides: TwoSides, { year, heads }: YearHeads): NotApportionable {
  for (const policy of [sides.before, sides.after]) {
    const made = apportion({ policy, year, heads });
    if (!made.ok) return { kind: "not-apportionable", year, problems: made.problem };
  }
  for (const [code, policy] of sides.elsewise ?? []) {
    const own = heads.filter(({ placeCode }) => placeCode === code);
    const made = apportion({ policy, year, heads: own });
    if (!made.ok) return { kind: "not-apportionable", year, problems: made.problem };
  }
  throw new Error(`heads of ${year} were refused row by row, but not as a whole`);
}
