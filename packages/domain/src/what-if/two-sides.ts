import { apportion, apportionerOf, type ApportionProblem } from "#apportionment";
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

/** A policy, and what it would be. */
export interface TwoSides {
  readonly before: CompiledPolicy;
  readonly after: CompiledPolicy;
}

/** Why heads cannot be apportioned under one of two policies. */
export interface NotApportionable {
  readonly kind: "not-apportionable";
  readonly year: number;
  readonly problems: readonly ApportionProblem[];
}

/** Apportions the same heads under both policies; refuses what `apportion` refuses under either. */
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
  { before, after }: TwoSides,
  { year, heads }: YearHeads,
): ReadonlyMap<string, PlaceLedger> | undefined {
  const asIs = apportionerOf({ policy: before, year });
  const supposed = apportionerOf({ policy: after, year });
  if (!asIs.ok || !supposed.ok) return undefined;
  const places = new Map<string, PlaceLedger>();
  for (const headcount of heads) {
    const one = asIs.value.apportion(headcount);
    const other = supposed.value.apportion(headcount);
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

function refusal({ before, after }: TwoSides, { year, heads }: YearHeads): NotApportionable {
  for (const policy of [before, after]) {
    const made = apportion({ policy, year, heads });
    if (!made.ok) return { kind: "not-apportionable", year, problems: made.problem };
  }
  throw new Error(`heads of ${year} were refused row by row, but not as a whole`);
}
