import { compilePolicy, parsePolicy } from "@daowei/domain/policies";
import { whatIf } from "@daowei/domain/what-if";
import type { Library } from "@daowei/policies";
import { drawer } from "./cases/notices.ts";
import { middleOf, type Took } from "./library.ts";

/** A what-if over all counties and five years: the first time and after. */
export interface CountryWhatIf {
  readonly rows: number;
  readonly years: number;
  readonly limitMs: number;
  readonly first: Took;
  readonly took: readonly Took[];
  readonly middle: Took;
}

/** The standard of 医保发〔2021〕32号 supposed 30 yuan higher for every county in five years, checked whole each time. */
export function countryWhatIf(library: Library, times: number): CountryWhatIf {
  const { policy, compiled, context } = fiveYears(library);
  const draw = drawer(13);
  const years = compiled.years.map((year) => ({
    year,
    heads: context.gazetteer
      .countingPlaces(compiled.place, year)
      .filter(({ code }) => compiled.book.ruling(year, code, "resident").ok)
      .map(({ code }) => ({
        placeCode: code,
        insuredClass: "resident",
        heads: BigInt(draw(900_000)),
      })),
  }));
  const patch = [{ path: "standard", value: "+30" }];
  const once = (): Took => {
    const cpu = process.cpuUsage();
    const start = performance.now();
    const made = whatIf({ policy, compiled, context, patch, years });
    const ms = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    if (!made.ok) throw new Error(`the what-if is refused: ${made.problem.kind}`);
    const { differenceFen, places } = made.value.difference;
    const closed = places.reduce((sum, place) => sum + place.differenceFen, 0n);
    if (closed !== differenceFen) throw new Error(`${closed} fen for ${differenceFen}`);
    return { ms, cpuMs: (user + system) / 1000 };
  };
  const first = once();
  const took = Array.from({ length: times }, once);
  const rows = years.reduce((sum, { heads }) => sum + heads.length, 0);
  return { rows, years: years.length, limitMs: 100, first, took, middle: middleOf(took) };
}

function fiveYears({ policies, gazetteer }: Library) {
  const text = policies.get("cn-2021")?.text;
  if (text === undefined) throw new Error("the library has no cn-2021");
  const years = "years: { from: 2021, to: 2025 }";
  const parsed = parsePolicy({
    file: "cn-2021.yaml",
    text: text.replace(/^years: 2021$/mu, years),
  });
  const library = (id: string) => policies.get(id)?.policy;
  const context = { gazetteer, library };
  const made = parsed.ok ? compilePolicy(parsed.value, context) : parsed;
  if (!parsed.ok || !made.ok || made.value.years.length !== 5)
    throw new Error("cn-2021 cannot be made to govern five years");
  return { policy: parsed.value, compiled: made.value, context };
}
