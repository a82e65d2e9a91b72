import type { PolicySummary } from "@daowei/api/contracts";
import { groupRows } from "../enrolment/group-rows.ts";
import { nameOfPlace } from "../places/named.tsx";

/** A notice from its first year to its last, as columns of the axis; bars in force together stand in lanes of their own. */
export interface Bar {
  readonly policy: PolicySummary;
  readonly from: number;
  readonly to: number;
  readonly lane: number;
}

/** Years of a line in which no notice is in force, or more than one. */
export interface Hatch {
  readonly kind: "gap" | "overlap";
  readonly fromYear: number;
  readonly toYear: number;
  readonly from: number;
  readonly to: number;
  /** In force together; of a gap none. */
  readonly policies: readonly PolicySummary[];
}

export interface TimelineRow {
  readonly placeCode: string;
  readonly placeName: string;
  readonly lanes: number;
  readonly bars: readonly Bar[];
  readonly hatches: readonly Hatch[];
}

/** The years of which the library has a notice, and the one that is asked about. */
export function yearsOfLibrary(
  policies: readonly PolicySummary[],
  asked: number,
): readonly number[] {
  const known = [...policies.flatMap(({ fromYear, toYear }) => [fromYear, toYear ?? asked]), asked];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => year === asked || policies.some((policy) => holdsIn(policy, year)),
  );
}

/** A row for each place of the shown notices, the nation first; gaps and overlaps are of all notices, whatever is filtered away. */
export function timelineRows(
  policies: readonly PolicySummary[],
  shown: readonly PolicySummary[],
  years: readonly number[],
): readonly TimelineRow[] {
  const kept = new Set(shown.map(({ id }) => id));
  return [...groupRows(policies, ({ placeCode }) => placeCode)]
    .filter(([, own]) => own.some(({ id }) => kept.has(id)))
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([placeCode, own]) => {
      const bars = barsOf(
        own.filter(({ id }) => kept.has(id)),
        years,
      );
      return {
        placeCode,
        placeName: nameOfPlace(own[0]?.placeName ?? placeCode),
        lanes: Math.max(...bars.map(({ lane }) => lane)) + 1,
        bars,
        hatches: hatchesOf(own, years),
      };
    });
}

function holdsIn({ fromYear, toYear }: PolicySummary, year: number): boolean {
  return fromYear <= year && (toYear === null || year <= toYear);
}

function barsOf(own: readonly PolicySummary[], years: readonly number[]): readonly Bar[] {
  const ends: number[] = [];
  return own
    .toSorted((a, b) => a.fromYear - b.fromYear || a.id.localeCompare(b.id))
    .map((policy) => {
      const from = years.findIndex((year) => year >= policy.fromYear);
      const to = years.findLastIndex((year) => holdsIn(policy, year));
      const free = ends.findIndex((end) => end < from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = to;
      return { policy, from, to, lane };
    });
}

/** Runs of years between the first and the last of a line that nobody or more than one governs. */
function hatchesOf(own: readonly PolicySummary[], years: readonly number[]): readonly Hatch[] {
  const first = Math.min(...own.map(({ fromYear }) => fromYear));
  const last = Math.max(...own.map(({ fromYear, toYear }) => toYear ?? fromYear));
  const hatches: Hatch[] = [];
  for (const [at, year] of years.entries()) {
    const there = own.filter((policy) => holdsIn(policy, year));
    if (year < first || year > last || there.length === 1) continue;
    const kind = there.length === 0 ? "gap" : "overlap";
    const before = hatches.at(-1);
    const goesOn =
      before !== undefined &&
      before.to === at - 1 &&
      before.kind === kind &&
      before.policies.map(({ id }) => id).join() === there.map(({ id }) => id).join();
    if (goesOn) hatches.splice(-1, 1, { ...before, toYear: year, to: at });
    else hatches.push({ kind, fromYear: year, toYear: year, from: at, to: at, policies: there });
  }
  return hatches;
}
