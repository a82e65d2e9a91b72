import type { HeadcountRow } from "@daowei/domain/enrolment";
import type { Gazetteer } from "@daowei/domain/places";
import type { CompiledPolicy } from "@daowei/domain/policies";
import type { Library } from "@daowei/policies";

/** What the two notices tell apart about a place, as a program written by hand would hold it. */
export interface KnownPlace {
  readonly code: string;
  readonly province: string;
  /** The city above, the place itself where it is a city, null where there is none. */
  readonly city: string | null;
  readonly alleviated: boolean;
  readonly district: boolean;
  readonly tier: string;
  readonly western: boolean;
}

/** A notice that is measured: its policy, its rows, and what is known about their places. */
export interface Notice {
  readonly id: "gx-2022" | "cn-2021";
  readonly year: number;
  readonly policy: CompiledPolicy;
  readonly places: ReadonlyMap<string, KnownPlace>;
  readonly rows: readonly HeadcountRow[];
}

/** Every place and class that a notice rules below the province, without heads. */
export function ruledPairs(policy: CompiledPolicy, year: number) {
  const { gazetteer, book } = policy;
  return gazetteer
    .under(policy.place, year)
    .filter(({ level }) => level !== "province" && level !== "central")
    .map(({ code }) => code)
    .concat(gazetteer.within("660000", policy.place, year) ? ["660000"] : [])
    .flatMap((placeCode) => policy.classes.map((insuredClass) => ({ placeCode, insuredClass })))
    .filter(({ placeCode, insuredClass }) => book.ruling(year, placeCode, insuredClass).ok);
}

/** A notice with so many rows, drawn from all it rules; the same rows in every run. */
export function notice(library: Library, id: Notice["id"], count: number): Notice {
  const policy = library.policies.get(id)?.compiled;
  const year = policy?.years[0];
  if (policy === undefined || year === undefined) throw new Error(`the library has no ${id}`);
  const pairs = ruledPairs(policy, year);
  const draw = drawer(20_220_831);
  const rows = Array.from({ length: count }, () => {
    const pair = pairs[draw(pairs.length)];
    if (pair === undefined) throw new Error(`${id} rules no place`);
    return { ...pair, heads: BigInt(draw(draw(4) === 0 ? 3_000_000 : 300_000)) };
  });
  const codes = new Set(pairs.map(({ placeCode }) => placeCode));
  const places = new Map(
    [...codes].map((code) => [code, known(policy.gazetteer, code, year)] as const),
  );
  return { id, year, policy, places, rows };
}

function known(gazetteer: Gazetteer, code: string, year: number): KnownPlace {
  const path = gazetteer.path(code, year);
  const value = (key: string) => gazetteer.attribute(code, key, year)?.value;
  return {
    code,
    province: path.find(({ level }) => level === "province")?.code ?? code,
    city: path.find(({ level }) => level === "city")?.code ?? null,
    alleviated: value("poverty_alleviated") !== undefined,
    district: value("county_kind") === "district",
    tier: value("central_tier") ?? "none",
    western: value("treated_as_western") === "yes",
  };
}

/** Whole numbers below a bound, the same in every run (a linear congruential generator modulo 2^32). */
export function drawer(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
