import type { PlaceDifference } from "@daowei/api/contracts";
import { toFen } from "../money/in-unit.ts";

/** The place whose own county share rises most; undefined where none rises. */
export function mostBurdened(
  places: readonly PlaceDifference[],
): { readonly placeName: string; readonly differenceFen: string } | undefined {
  let most: { readonly placeName: string; readonly differenceFen: string } | undefined;
  for (const { placeName, levels } of places) {
    const own = levels.find(({ level }) => level === "county");
    if (own === undefined || toFen(own.differenceFen) <= 0n) continue;
    if (most === undefined || toFen(own.differenceFen) > toFen(most.differenceFen))
      most = { placeName, differenceFen: own.differenceFen };
  }
  return most;
}
