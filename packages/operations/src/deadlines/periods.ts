import { type Period, statedPeriods } from "@daowei/domain/deadlines";
import { statutoryPeriods } from "@daowei/policies";
import type { Library } from "../library.ts";
import type { YearAndPlace } from "./due.ts";

/**
 * The periods that events recorded by a place's office set running: those of its own notices, those of the nation's for a
 * province, and those of the laws for places of its level.
 */
export function periodsOf(library: Library, { fiscalYear, placeCode }: YearAndPlace): Period[] {
  const place = library.gazetteer.find(placeCode, fiscalYear);
  if (place === undefined) return [];
  const ofNotices = [...library.policies.values()].flatMap(({ policy: { document }, compiled }) => {
    if (!document.years.includes(fiscalYear)) return [];
    const issuer = library.gazetteer.find(document.place, fiscalYear);
    const binds =
      document.place === placeCode || (issuer?.level === "central" && place.level === "province");
    return binds ? compiledPeriods(compiled, fiscalYear) : [];
  });
  const ofLaws = statutoryPeriods().periods.filter(({ binds }) => binds.includes(place.level));
  return [...ofNotices, ...ofLaws];
}

function compiledPeriods(policy: Parameters<typeof statedPeriods>[0], year: number): Period[] {
  return statedPeriods(policy, year).map((period) => ({
    ...period,
    id: `${policy.id}/${period.id}`,
  }));
}

/** What an event is called. */
export function eventTitle(event: string): string {
  // A published notice may let a period run from an event that the product has no name for.
  return statutoryPeriods().events.get(event) ?? event;
}
