import { apportion } from "@daowei/domain/apportionment";
import type { Library } from "@daowei/policies";
import { drawer, ruledPairs } from "./cases/notices.ts";
import { median } from "./measure.ts";

/** The whole country in one call, as an office would ask. */
export interface Country {
  readonly rows: number;
  readonly places: number;
  readonly firstMs: number;
  readonly warmMs: number;
}

/** Apportions every place and class of the country under 医保发〔2021〕32号 in one call: the first time and after. */
export function country(library: Library): Country {
  const policy = library.policies.get("cn-2021")?.compiled;
  if (policy === undefined) throw new Error("the library has no cn-2021");
  const draw = drawer(7);
  const heads = ruledPairs(policy, 2021).map((pair) => ({ ...pair, heads: BigInt(draw(900_000)) }));
  const once = () => {
    const start = performance.now();
    const made = apportion({ policy, year: 2021, heads });
    if (!made.ok) throw new Error(`${made.problem.length} rows are refused`);
    return performance.now() - start;
  };
  const firstMs = once();
  const warmMs = median(Array.from({ length: 9 }, once));
  const places = new Set(heads.map(({ placeCode }) => placeCode)).size;
  return { rows: heads.length, places, firstMs, warmMs };
}
